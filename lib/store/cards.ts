import type { Id } from '@/lib/base/id';
import { cardOf } from '@/lib/library/card-of';
import type { SavedArticle } from '@/lib/library/saved-article';
import type { Writing } from './schema';

/** What of an article changed: `facts` is what only its card shows, not the words by which it is found. */
export type Changed = 'words' | 'facts';

/**
 * Writes the card of a saved article anew, from what the transaction has in it by now, and has the search index take the
 * article in again if its words changed.
 */
export async function putCard(
  transaction: Writing,
  saved: SavedArticle,
  changed: Changed = 'words',
): Promise<void> {
  const [annotations, version] = await Promise.all([
    transaction.objectStore('annotations').index('articleId').getAll(saved.id),
    transaction.objectStore('versions').get(saved.currentVersionId),
  ]);
  const card = cardOf(saved, {
    annotations: annotations
      .filter(({ trashedAt }) => trashedAt === null)
      .map(({ annotation }) => annotation),
    textLength: version?.textLength ?? 0,
  });
  const [here, gone] =
    saved.trashedAt === null
      ? (['cards', 'trashedCards'] as const)
      : (['trashedCards', 'cards'] as const);
  await Promise.all([
    transaction.objectStore(here).put(card),
    transaction.objectStore(gone).delete(saved.id),
    changed === 'words' ? transaction.objectStore('unindexed').add(saved.id) : null,
  ]);
}

/** As `putCard`, for an article known by its id only; nothing where there is none. */
export async function refreshCard(transaction: Writing, articleId: Id): Promise<void> {
  const saved = await transaction.objectStore('articles').get(articleId);
  if (saved !== undefined) await putCard(transaction, saved);
}
