import { commentOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { matchesWords, wordsOf } from '@/lib/library/matches-words';
import type { LibraryPage, LibraryQuery, TagCount } from '@/lib/library/operations';
import type { ArticleCard } from '@/lib/library/saved-article';
import type { LibraryConnection } from './open-library';
import type { LibraryDatabase } from './schema';
import { read } from './transact';

/** Saved articles outside the trash that fit the query, newest first. */
export function listCards(
  connection: LibraryConnection,
  { words, tag, offset, limit }: LibraryQuery,
): Promise<Result<LibraryPage>> {
  return read(connection, async (database) => {
    const cards = (await newestCards(database)).filter(
      (card) => tag === null || card.tags.includes(tag),
    );
    const wanted = wordsOf(words);
    const fitting =
      wanted.length === 0 ? cards : await cardsWithWords(database, { cards, words: wanted });
    return success({ cards: fitting.slice(offset, offset + limit), total: fitting.length });
  });
}

/** Cards outside the trash, newest first. */
export async function newestCards(database: LibraryDatabase): Promise<ArticleCard[]> {
  const cards = await database.getAllFromIndex('cards', 'savedAt');
  return cards.filter(({ trashedAt }) => trashedAt === null).reverse();
}

async function cardsWithWords(
  database: LibraryDatabase,
  { cards, words }: { readonly cards: ArticleCard[]; readonly words: readonly string[] },
): Promise<ArticleCard[]> {
  const more = new Map<Id, string[]>();
  const add = (id: Id, ...texts: readonly string[]) => {
    more.set(id, [...(more.get(id) ?? []), ...texts]);
  };
  for (const { id, comment } of await database.getAll('articles')) add(id, comment);
  for (const { articleId, annotation, trashedAt } of await database.getAll('annotations')) {
    if (trashedAt === null) {
      add(articleId, quoteOf(annotation), commentOf(annotation), ...tagsOf(annotation));
    }
  }
  return cards.filter((card) => matchesWords(card, words, more.get(card.id) ?? []));
}

/** All tags in use on articles and annotations outside the trash, most used first, then by name. */
export function countTags(connection: LibraryConnection): Promise<Result<readonly TagCount[]>> {
  return read(connection, async (database) => {
    const counts = new Map<string, number>();
    const add = (tag: string) => counts.set(tag, (counts.get(tag) ?? 0) + 1);
    for (const card of await newestCards(database)) card.tags.forEach(add);
    for (const { annotation, trashedAt } of await database.getAll('annotations')) {
      if (trashedAt === null) tagsOf(annotation).forEach(add);
    }
    return success(
      [...counts]
        .map(([tag, count]) => ({ tag, count }))
        .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1)),
    );
  });
}
