import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Id } from '@/lib/base/id';
import { cardOf } from '@/lib/library/card-of';
import type { ArticleCard, SavedArticle, Version } from '@/lib/library/saved-article';
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
  const card = await cardIn(transaction, saved);
  const [here, gone] = placesOf(saved);
  await Promise.all([
    transaction.objectStore(here).put(card),
    transaction.objectStore(gone).delete(saved.id),
    changed === 'words' ? transaction.objectStore('unindexed').add(saved.id) : null,
  ]);
}

/**
 * The same for an article that nothing was known of before, from all that there is of it: nothing is read, which spares an
 * import four of some forty requests an article.
 */
export async function putFirstCard(
  transaction: Writing,
  saved: SavedArticle,
  known: {
    readonly annotations: readonly AnnotationRecord[];
    /** Its current one. */
    readonly version: Pick<Version, 'textLength'>;
  },
): Promise<void> {
  const [here] = placesOf(saved);
  await Promise.all([
    transaction.objectStore(here).put(cardFrom(saved, known)),
    transaction.objectStore('unindexed').add(saved.id),
  ]);
}

/** Where an article's card belongs, and where it must not be. */
function placesOf({ trashedAt }: SavedArticle) {
  return trashedAt === null
    ? (['cards', 'trashedCards'] as const)
    : (['trashedCards', 'cards'] as const);
}

/** Whether the row of an article says what its records say, and stands where it belongs. */
export async function isCardTrue(transaction: Writing, saved: SavedArticle): Promise<boolean> {
  const here = saved.trashedAt === null ? 'cards' : 'trashedCards';
  const [expected, stored] = await Promise.all([
    cardIn(transaction, saved),
    transaction.objectStore(here).get(saved.id),
  ]);
  if (stored === undefined) return false;
  const names = Object.keys(expected) as (keyof ArticleCard)[];
  return names.every((name) => JSON.stringify(expected[name]) === JSON.stringify(stored[name]));
}

async function cardIn(transaction: Writing, saved: SavedArticle): Promise<ArticleCard> {
  const [annotations, version] = await Promise.all([
    transaction.objectStore('annotations').index('articleId').getAll(saved.id),
    transaction.objectStore('versions').get(saved.currentVersionId),
  ]);
  return cardFrom(saved, { annotations, version });
}

function cardFrom(
  saved: SavedArticle,
  known: {
    readonly annotations: readonly AnnotationRecord[];
    readonly version: Pick<Version, 'textLength'> | undefined;
  },
): ArticleCard {
  return cardOf(saved, {
    annotations: known.annotations
      .filter(({ trashedAt }) => trashedAt === null)
      .map(({ annotation }) => annotation),
    textLength: known.version?.textLength ?? 0,
  });
}

/** As `putCard`, for an article known by its id only; nothing where there is none. */
export async function refreshCard(transaction: Writing, articleId: Id): Promise<void> {
  const saved = await transaction.objectStore('articles').get(articleId);
  if (saved !== undefined) await putCard(transaction, saved);
}
