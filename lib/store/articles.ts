import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { withArticleEdits } from '@/lib/library/apply-edits';
import type { ArticleDetails } from '@/lib/library/operations';
import type { ArticleEdits, SavedArticle } from '@/lib/library/saved-article';
import { putCard } from './cards';
import { findSaved } from './find-saved';
import type { LibraryConnection } from './open-library';
import { read, write } from './transact';

/** The saved article with its current version and its annotations outside the trash; `not-found` when it is gone. */
export function getArticle(connection: LibraryConnection, id: Id): Promise<Result<ArticleDetails>> {
  return read(connection, async (transaction) => {
    const saved = await transaction.objectStore('articles').get(id);
    if (saved === undefined) return failed('not-found', id);
    const version = await transaction.objectStore('versions').get(saved.currentVersionId);
    if (version === undefined) return failed('not-found', `version ${saved.currentVersionId}`);
    const records = await transaction.objectStore('annotations').index('articleId').getAll(id);
    const annotations = records.filter(({ trashedAt }) => trashedAt === null);
    return success({ saved, version, annotations });
  });
}

/** The saved article outside the trash that has one of the keys; null = the page is not saved. */
export function findByPageKeys(
  connection: LibraryConnection,
  pageKeys: readonly string[],
): Promise<Result<SavedArticle | null>> {
  return read(connection, async (transaction) => {
    const found = await findSaved(transaction.objectStore('articles').index('pageKeys'), pageKeys);
    return success(found?.trashedAt === null ? found : null);
  });
}

/** Every key by which the pages of these articles are known, of those in the trash too. */
export function readPageKeys(
  connection: LibraryConnection,
  ids: readonly Id[],
): Promise<Result<ReadonlySet<string>>> {
  return read(connection, async (transaction) => {
    const articles = transaction.objectStore('articles');
    const found = await Promise.all(ids.map((id) => articles.get(id)));
    return success(new Set(found.flatMap((saved) => saved?.pageKeys ?? [])));
  });
}

/** Changes what a person may change; corrected fields get the origin `person`. `not-found` when it is gone. */
export function updateArticle(
  connection: LibraryConnection,
  { id, edits, now }: { readonly id: Id; readonly edits: ArticleEdits; readonly now: string },
): Promise<Result<SavedArticle>> {
  return changeArticle(connection, id, (saved) => withArticleEdits(saved, edits, now));
}

/** Moves the article to the trash (`trashedAt` = now) or back (null); its annotations stay with it. */
export function setArticleTrashed(
  connection: LibraryConnection,
  id: Id,
  trashedAt: string | null,
): Promise<Result<SavedArticle>> {
  return changeArticle(connection, id, (saved) => ({ ...saved, trashedAt }));
}

function changeArticle(
  connection: LibraryConnection,
  id: Id,
  change: (saved: SavedArticle) => SavedArticle,
): Promise<Result<SavedArticle>> {
  return write(connection, async (transaction) => {
    const saved = await transaction.objectStore('articles').get(id);
    if (saved === undefined) return failed('not-found', id);
    const changed = change(saved);
    await transaction.objectStore('articles').put(changed);
    await putCard(transaction, changed);
    return success(changed);
  });
}
