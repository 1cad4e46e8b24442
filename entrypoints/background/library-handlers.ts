import { pageKeysOf } from '@/lib/article/page-keys';
import { success } from '@/lib/base/result';
import type { Handlers } from '@/lib/messages/serve';
import { sha256Of } from '@/lib/platform/digest';
import { putAnnotation, setAnnotationTrashed } from '@/lib/store/annotations';
import { getArticle, setArticleTrashed, updateArticle } from '@/lib/store/articles';
import { importRecords } from '@/lib/store/import-records';
import { countTags, listCards } from '@/lib/store/lists';
import { readRecords } from '@/lib/store/records';
import { saveArticle } from '@/lib/store/save-article';
import { announceChange } from './announce-change';
import { library, now } from './library-context';

type LibraryMessages = `article.${string}` | `annotation.${string}` | `library.${string}`;

export const libraryHandlers: {
  readonly [Name in keyof Handlers & LibraryMessages]: Handlers[Name];
} = {
  async 'article.save'(saving) {
    const { article, content } = saving.capture;
    const pageKeys = pageKeysOf(article.url, article.canonicalUrl);
    const sha256 = await sha256Of(content.text);
    const saved = await saveArticle(library, { ...saving, pageKeys, sha256, now: now() });
    return announceChange(saved, (page) => [page.saved.id]);
  },
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
  async 'annotation.save'(annotation) {
    return announceChange(await putAnnotation(library, annotation), (put) => [put.articleId]);
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
  'library.tags': () => countTags(library),
  'library.read': ({ ids }) => readRecords(library, ids),
  async 'library.import'({ records }) {
    const imported = await importRecords(library, records);
    return announceChange(imported, () => records.map((record) => record.saved.id));
  },
};
