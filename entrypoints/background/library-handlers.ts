import type { Id } from '@/lib/base/id';
import { success } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import type { Handlers } from '@/lib/messages/serve';
import { sha256Of } from '@/lib/platform/digest';
import { addVersion } from '@/lib/store/add-version';
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
import { annotationHandlers } from './annotation-handlers';
import { announceChange } from './announce-change';
import { keepImages } from './keep-images';
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
    const updated = await updateArticle(library, { id, edits, now: now() });
    if (updated.ok && edits.keepImages !== undefined) {
      announce('images.changed', { articleIds: [id] });
      void keepImages();
    }
    return announceChange(updated, () => [id]);
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
    if (added.ok && added.value !== null) {
      announceChange(added, () => [articleId]);
      void keepImages();
    }
    return added;
  },
  ...annotationHandlers,
  'library.list': (query) => listCards(library, query),
  'library.tags': () => finder.tags(),
  'library.ids': ({ trash }) => listIds(library, trash),
  'library.read': ({ ids }) => readRecords(library, ids),
};

const itself = (ids: readonly Id[]) => ids;
