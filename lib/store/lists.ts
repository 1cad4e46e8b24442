import { commentOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { matchesWords, wordsOf } from '@/lib/library/matches-words';
import type { LibraryPage, LibraryQuery } from '@/lib/library/operations';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { LibraryConnection } from './open-library';
import type { Reading } from './schema';
import { read } from './transact';

/** Cards read besides those of a page, as they were saved in the same moment as its first or its last one. */
const MOST_BESIDE = 50;

/** Saved articles outside the trash that fit the query, newest first. Reads bodies for no query. */
export function listCards(
  connection: LibraryConnection,
  { words, tag, offset, limit }: LibraryQuery,
): Promise<Result<LibraryPage>> {
  return read(connection, async (transaction) => {
    if (tag === null && wordsOf(words).length === 0) {
      return success(await pageOfCards(transaction, { offset, limit }));
    }
    const cards = (await newestCards(transaction)).filter(
      (card) => tag === null || card.tags.includes(tag),
    );
    const wanted = wordsOf(words);
    const fitting =
      wanted.length === 0 ? cards : await cardsWithWords(transaction, { cards, words: wanted });
    return success({ cards: fitting.slice(offset, offset + limit), total: fitting.length });
  });
}

/**
 * Some of the cards outside the trash, newest first; reads no others. Who knows how many there are spares the counting;
 * an index is counted several times as slowly as the store.
 */
export async function pageOfCards(
  transaction: Reading,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  counting: Promise<number> = transaction.objectStore('cards').count(),
): Promise<LibraryPage> {
  const index = transaction.objectStore('cards').index('savedAt');
  const place = limit === 0 ? null : await index.openKeyCursor(null, 'prev');
  const first = offset === 0 ? place : ((await place?.advance(offset)) ?? null);
  if (first === null) return { cards: [], total: await counting };
  const { key: newest, primaryKey: firstId } = first;
  // Read by their range, all at once: a step of a cursor for each takes several times as long.
  const last = limit === 1 ? first : await first.advance(limit - 1);
  const range =
    last === null ? IDBKeyRange.upperBound(newest) : IDBKeyRange.bound(last.key, newest);
  const most = limit + MOST_BESIDE;
  const cards = (await index.getAll(range, most + 1)).reverse();
  const total = await counting;
  if (cards.length > most) {
    return { cards: await cardsFrom(transaction, { offset, limit }), total };
  }
  const begin = cards.findIndex(({ id }) => id === firstId);
  return { cards: cards.slice(begin, begin + limit), total };
}

/** One by one: where many were saved in the same moment, a range cannot tell them apart. */
async function cardsFrom(
  transaction: Reading,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly ArticleCard[]> {
  const cards: ArticleCard[] = [];
  const index = transaction.objectStore('cards').index('savedAt');
  let cursor = await index.openCursor(null, 'prev');
  if (cursor !== null && offset > 0) cursor = await cursor.advance(offset);
  while (cursor !== null) {
    cards.push(cursor.value);
    cursor = cards.length < limit ? await cursor.continue() : null;
  }
  return cards;
}

/** Cards outside the trash, newest first. */
export async function newestCards(transaction: Reading): Promise<readonly ArticleCard[]> {
  const cards = await transaction.objectStore('cards').index('savedAt').getAll();
  return cards.reverse();
}

async function cardsWithWords(
  transaction: Reading,
  query: { readonly cards: readonly ArticleCard[]; readonly words: readonly string[] },
): Promise<readonly ArticleCard[]> {
  const written = new Map<Id, string[]>();
  for (const { id, comment } of await transaction.objectStore('articles').getAll()) {
    written.set(id, [comment]);
  }
  for (const record of await transaction.objectStore('annotations').getAll()) {
    if (record.trashedAt !== null) continue;
    const { annotation, articleId } = record;
    written.get(articleId)?.push(quoteOf(annotation), commentOf(annotation), ...tagsOf(annotation));
  }
  return query.cards.filter((card) => matchesWords(card, query.words, written.get(card.id) ?? []));
}
