import type { Id } from '@/lib/base/id';
import { cardOf } from '@/lib/library/card-of';
import type { SavedArticle } from '@/lib/library/saved-article';
import type { Writing } from './schema';

/** Writes the card of a saved article anew, from what the transaction has in it by now. */
export async function putCard(transaction: Writing, saved: SavedArticle): Promise<void> {
  const [annotations, version] = await Promise.all([
    transaction.objectStore('annotations').index('articleId').getAll(saved.id),
    transaction.objectStore('versions').get(saved.currentVersionId),
  ]);
  await transaction.objectStore('cards').put(
    cardOf(saved, {
      annotationCount: annotations.filter(({ trashedAt }) => trashedAt === null).length,
      textLength: version?.textLength ?? 0,
    }),
  );
}

/** As `putCard`, for an article known by its id only; nothing where there is none. */
export async function refreshCard(transaction: Writing, articleId: Id): Promise<void> {
  const saved = await transaction.objectStore('articles').get(articleId);
  if (saved !== undefined) await putCard(transaction, saved);
}
