import type { Id } from '@/lib/base/id';
import { success } from '@/lib/base/result';
import type { Handlers } from '@/lib/messages/serve';
import { sha256Of } from '@/lib/platform/digest';
import { addVersion } from '@/lib/store/add-version';
import { editAnnotation, putAnnotation, setAnnotationTrashed } from '@/lib/store/annotations';
import {
  getArticle,
  setArticlesTrashed,
  setArticleTrashed,
  updateArticle,
  updateArticles,
} from '@/lib/store/articles';
import { listCards } from '@/lib/store/lists';
import { listIds, readRecords } from '@/lib/store/records';
import { getVersion, listVersions } from '@/lib/store/versions';
import { announceChange } from './announce-change';
import { finder, library, now } from './library-context';
import { savePage } from './save-page';

type LibraryMessages =
  | `article.${string}`
  | `articles.${string}`
  | `version.${string}`
  | `annotation.${string}`
  | `library.${'list' | 'tags' | 'ids' | 'read'}`;

export const libraryHandlers: {
  readonly [Name in keyof Handlers & LibraryMessages]: Handlers[Name];
} = {
  'article.save': (saving) => savePage(saving, { isCopy: false }),
  'article.copy': (saving) => savePage(saving, { isCopy: true }),
  'article.get': ({ id }) => getArticle(library, id),
  async 'article.update'({ id, edits }) {
    return announceChange(await updateArticle(library, { id, edits, now: now() }), () => [id]);
  },
  async 'article.remove'({ id }) {
    const removed = announceChange(await setArticleTrashed(library, id, now()), () => [id]);
    return removed.ok ? success(null) : removed;
  },
  async 'article.restore'({ id }) {
    const restored = announceChange(await setArticleTrashed(library, id, null), () => [id]);
    return restored.ok ? success(null) : restored;
  },
  'article.versions': ({ id }) => listVersions(library, id),
  'article.version': ({ id }) => getVersion(library, id),
  async 'articles.update'({ ids, edits }) {
    return announceChange(await updateArticles(library, { ids, edits, now: now() }), itself);
  },
  async 'articles.remove'({ ids }) {
    return announceChange(await setArticlesTrashed(library, ids, now()), itself);
  },
  async 'articles.restore'({ ids }) {
    return announceChange(await setArticlesTrashed(library, ids, null), itself);
  },
  async 'version.add'({ articleId, versionId, capture }) {
    const sha256 = await sha256Of(capture.content.text);
    const adding = { articleId, versionId, capture, sha256, now: now() };
    const added = await addVersion(library, adding);
    // What was there already is no change.
    if (added.ok && added.value !== null) announceChange(added, () => [articleId]);
    return added;
  },
  async 'annotation.save'(annotation) {
    return announceChange(await putAnnotation(library, annotation), (put) => [put.articleId]);
  },
  async 'annotation.edit'(edit) {
    const edited = await editAnnotation(library, { ...edit, now: now() });
    return announceChange(edited, (record) => [record.articleId]);
  },
  async 'annotation.remove'({ id }) {
    const removed = await setAnnotationTrashed(library, id, now());
    announceChange(removed, (record) => [record.articleId]);
    return removed.ok ? success(null) : removed;
  },
  async 'annotation.restore'({ id }) {
    const restored = await setAnnotationTrashed(library, id, null);
    announceChange(restored, (record) => [record.articleId]);
    return restored.ok ? success(null) : restored;
  },
  'library.list': (query) => listCards(library, query),
  'library.tags': () => finder.tags(),
  'library.ids': ({ trash }) => listIds(library, trash),
  'library.read': ({ ids }) => readRecords(library, ids),
};

const itself = (ids: readonly Id[]) => ids;
