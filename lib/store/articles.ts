import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { withArticleEdits } from '@/lib/library/apply-edits';
import type { ArticleDetails } from '@/lib/library/operations';
import type { ArticleEdits, SavedArticle } from '@/lib/library/saved-article';
import { putCard } from './cards';
import type { LibraryConnection } from './open-library';
import type { LibraryDatabase } from './schema';
import { read, write } from './transact';

/** The saved article with its current version and its annotations outside the trash; `not-found` otherwise. */
export function getArticle(connection: LibraryConnection, id: Id): Promise<Result<ArticleDetails>> {
  return read(connection, async (database) => {
    const saved = await database.get('articles', id);
    const version = saved && (await database.get('versions', saved.currentVersionId));
    if (saved === undefined || version === undefined) return failed('not-found', id);
    const records = await database.getAllFromIndex('annotations', 'articleId', id);
    const annotations = records.filter(({ trashedAt }) => trashedAt === null);
    return success({ saved, version, annotations });
  });
}

/** The saved article outside the trash that has one of the keys; null = the page is not saved. */
export function findByPageKeys(
  connection: LibraryConnection,
  pageKeys: readonly string[],
): Promise<Result<SavedArticle | null>> {
  return read(connection, async (database) => success(await savedWithKey(database, pageKeys)));
}

async function savedWithKey(
  database: LibraryDatabase,
  pageKeys: readonly string[],
): Promise<SavedArticle | null> {
  for (const key of pageKeys) {
    const found = await database.getFromIndex('articles', 'pageKeys', key);
    if (found !== undefined && found.trashedAt === null) return found;
  }
  return null;
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
