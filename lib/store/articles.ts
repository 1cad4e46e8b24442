import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { withArticleEdits, withBulkEdits } from '@/lib/library/apply-edits';
import type { ArticleDetails } from '@/lib/library/operations';
import type { ArticleCard, ArticleEdits, SavedArticle } from '@/lib/library/saved-article';
import type { BulkEdits } from '@/lib/library/searching';
import { type Changed, putCard } from './cards';
import { findSaved } from './find-saved';
import { deleteImages, wantAllImages } from './images';
import type { LibraryConnection } from './open-library';
import { read, write } from './transact';

/** The saved article with its versions and its annotations outside the trash; `not-found` when it is gone. */
export function getArticle(connection: LibraryConnection, id: Id): Promise<Result<ArticleDetails>> {
  return read(connection, async (transaction) => {
    const saved = await transaction.objectStore('articles').get(id);
    if (saved === undefined) return failed('not-found', id);
    const versions = await transaction.objectStore('versions').index('articleId').getAll(id);
    versions.sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
    const version = versions.find((each) => each.id === saved.currentVersionId);
    if (version === undefined) return failed('not-found', `version ${saved.currentVersionId}`);
    const records = await transaction.objectStore('annotations').index('articleId').getAll(id);
    const annotations = records.filter(({ trashedAt }) => trashedAt === null);
    return success({ saved, version, versions, annotations });
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

/** The saved articles outside the trash that have one of the keys, changed last first: more than one after "keep both". */
export function findAllByPageKeys(
  connection: LibraryConnection,
  pageKeys: readonly string[],
): Promise<Result<readonly ArticleCard[]>> {
  return read(connection, async (transaction) => {
    const index = transaction.objectStore('articles').index('pageKeys');
    const found = (await Promise.all(pageKeys.map((key) => index.getAll(key)))).flat();
    const byId = new Map(found.map((saved) => [saved.id, saved]));
    const latest = [...byId.values()].sort((a, b) => (a.updatedAt > b.updatedAt ? -1 : 1));
    const cards = latest.map(({ id }) => transaction.objectStore('cards').get(id));
    return success((await Promise.all(cards)).filter((card) => card !== undefined));
  });
}

/** Changes what a person may change; corrected fields get the origin `person`. `not-found` when it is gone. */
export function updateArticle(
  connection: LibraryConnection,
  { id, edits, now }: { readonly id: Id; readonly edits: ArticleEdits; readonly now: string },
): Promise<Result<SavedArticle>> {
  const hasWords =
    edits.tags !== undefined || edits.comment !== undefined || edits.fields !== undefined;
  return write(connection, async (transaction) => {
    const saved = await transaction.objectStore('articles').get(id);
    if (saved === undefined) return failed('not-found', id);
    const changed = withArticleEdits(saved, edits, now);
    await transaction.objectStore('articles').put(changed);
    if (edits.keepImages === true) await wantAllImages(transaction, id);
    if (edits.keepImages === false) await deleteImages(transaction, id);
    await putCard(transaction, changed, hasWords ? 'words' : 'facts');
    return success(changed);
  });
}

/** Changes many articles in one transaction; ids that are gone are passed over. Gives those changed. */
export function updateArticles(
  connection: LibraryConnection,
  {
    ids,
    edits,
    now,
  }: { readonly ids: readonly Id[]; readonly edits: BulkEdits; readonly now: string },
): Promise<Result<readonly Id[]>> {
  const hasWords = edits.addTags !== undefined || edits.removeTags !== undefined;
  return changeArticles(connection, ids, {
    change: (saved) => withBulkEdits(saved, edits, now),
    changed: hasWords ? 'words' : 'facts',
  });
}

/**
 * Moves articles to the trash (`trashedAt` = now) or back (null) in one transaction; their annotations stay with them.
 * Ids that are gone are passed over. Gives those moved.
 */
export function setArticlesTrashed(
  connection: LibraryConnection,
  ids: readonly Id[],
  trashedAt: string | null,
): Promise<Result<readonly Id[]>> {
  return changeArticles(connection, ids, {
    change: (saved) => ({ ...saved, trashedAt }),
    changed: 'words',
  });
}

/** As `setArticlesTrashed`, of one article; `not-found` when it is gone. */
export async function setArticleTrashed(
  connection: LibraryConnection,
  id: Id,
  trashedAt: string | null,
): Promise<Result<Id>> {
  const moved = await setArticlesTrashed(connection, [id], trashedAt);
  if (!moved.ok) return moved;
  return moved.value.length === 0 ? failed('not-found', id) : success(id);
}

function changeArticles(
  connection: LibraryConnection,
  ids: readonly Id[],
  {
    change,
    changed,
  }: { readonly change: (saved: SavedArticle) => SavedArticle; readonly changed: Changed },
): Promise<Result<readonly Id[]>> {
  return write(connection, async (transaction) => {
    const articles = transaction.objectStore('articles');
    const found = await Promise.all(ids.map((id) => articles.get(id)));
    const next = found.filter((saved) => saved !== undefined).map(change);
    await Promise.all(next.map((saved) => articles.put(saved)));
    await Promise.all(next.map((saved) => putCard(transaction, saved, changed)));
    return success(next.map(({ id }) => id));
  });
}
