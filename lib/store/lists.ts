import { commentOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { matchesWords, wordsOf } from '@/lib/library/matches-words';
import type { LibraryPage, LibraryQuery, TagCount } from '@/lib/library/operations';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { LibraryConnection } from './open-library';
import type { Reading } from './schema';
import { read } from './transact';

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

/** Some of the cards outside the trash, newest first; reads no others. */
export async function pageOfCards(
  transaction: Reading,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<LibraryPage> {
  const index = transaction.objectStore('cards').index('savedAt');
  const total = await index.count();
  const cards: ArticleCard[] = [];
  let cursor = limit === 0 || offset >= total ? null : await index.openCursor(null, 'prev');
  if (cursor !== null && offset > 0) cursor = await cursor.advance(offset);
  while (cursor !== null) {
    cards.push(cursor.value);
    cursor = cards.length < limit ? await cursor.continue() : null;
  }
  return { cards, total };
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

/**
 * All tags in use outside the trash, most used first, then by name; `count`: articles that have it, on themselves or on
 * an annotation.
 */
export function countTags(connection: LibraryConnection): Promise<Result<readonly TagCount[]>> {
  return read(connection, async (transaction) => {
    const counts = new Map<string, number>();
    for (const { tags, annotationTags } of await newestCards(transaction)) {
      for (const tag of new Set([...tags, ...annotationTags])) {
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    }
    return success(
      [...counts]
        .map(([tag, count]) => ({ tag, count }))
        .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
    );
  });
}
