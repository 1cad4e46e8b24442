import { commentOf, quoteOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { matchesWords, wordsOf } from '@/lib/library/matches-words';
import { completeQuery } from '@/lib/library/query/complete-query';
import { countFacets } from '@/lib/library/query/count-facets';
import type { Facts } from '@/lib/library/query/facts';
import { filterTest, type LabelIdsOf } from '@/lib/library/query/fits-filter';
import { parseQuery } from '@/lib/library/query/parse-query';
import type { Condition } from '@/lib/library/query/query';
import type { ArticleCard } from '@/lib/library/saved-article';
import type {
  AnnotationPage,
  AnnotationWish,
  Completion,
  Facets,
  LibraryStatus,
  SearchPage,
  SearchWish,
} from '@/lib/library/searching';
import { newestCards } from '../lists';
import type { LibraryConnection } from '../open-library';
import type { Reading } from '../schema';
import { read } from '../transact';
import { createFactsTable } from './facts-table';

/** Everything that is found in the library. */
export type Finder = {
  search(wish: SearchWish, labelIdsOf: LabelIdsOf): Promise<Result<SearchPage>>;
  facets(query: string, labelIdsOf: LabelIdsOf): Promise<Result<Facets>>;
  complete(query: string, caret: number): Promise<Result<readonly Completion[]>>;
  annotations(wish: AnnotationWish, labelIdsOf: LabelIdsOf): Promise<Result<AnnotationPage>>;
  status(): Promise<Result<LibraryStatus>>;
  /** These articles were written or went. */
  noteChanged(ids: readonly Id[]): void;
};

export function createFinder(connection: LibraryConnection): Finder {
  const facts = createFactsTable(connection);

  const fitting = async (query: string, labelIdsOf: LabelIdsOf) => {
    const parsed = parseQuery(query);
    if (parsed.fault !== null) return success({ cards: [], fault: parsed.fault });
    const all = await facts.all();
    if (!all.ok) return all;
    const words = await writtenWords(connection);
    const cards = await read(connection, async (transaction) =>
      success(await newestCards(transaction)),
    );
    if (!cards.ok) return cards;
    const fits = testOf(parsed.query.condition, { labelIdsOf, words });
    return success({
      cards: cards.value.filter((card) => {
        const own = all.value.get(card.id);
        return own !== undefined && fits({ card, facts: own });
      }),
      fault: null,
    });
  };

  return {
    async search({ query, order, offset, limit }, labelIdsOf) {
      const found = await fitting(query, labelIdsOf);
      if (!found.ok) return found;
      const { cards, fault } = found.value;
      const sorted = [...cards].sort(orders[order]);
      return success({
        rows: sorted
          .slice(offset, offset + limit)
          .map((card) => ({ card, headlineMarks: [], snippets: [] })),
        total: cards.length,
        isTotalExact: true,
        fault,
      });
    },
    async facets(query, labelIdsOf) {
      const [found, all] = [await fitting(query, labelIdsOf), await facts.all()];
      if (!found.ok) return found;
      if (!all.ok) return all;
      const own = found.value.cards.map(({ id }) => all.value.get(id));
      return success(countFacets(own.filter((one) => one !== undefined)));
    },
    async complete(query, caret) {
      const all = await facts.all();
      if (!all.ok) return all;
      return success(completeQuery(query, caret, countFacets(all.value.values())));
    },
    async annotations({ query, labelId, tag, offset, limit }, labelIdsOf) {
      const found = await fitting(query, labelIdsOf);
      if (!found.ok) return found;
      return read(connection, async (transaction) => {
        const index = transaction.objectStore('annotations').index('articleId');
        const lists = await Promise.all(found.value.cards.map(({ id }) => index.getAll(id)));
        const rows = lists
          .flat()
          .filter(({ trashedAt }) => trashedAt === null)
          .filter(
            ({ annotation }) =>
              (labelId === null || annotation.body.some(({ value }) => value === labelId)) &&
              (tag === null || tagsOf(annotation).includes(tag)),
          );
        const page = rows.slice(offset, offset + limit);
        const shown = new Set(page.map(({ articleId }) => articleId));
        return success({
          rows: page,
          cards: found.value.cards.filter(({ id }) => shown.has(id)),
          total: rows.length,
          fault: found.value.fault,
        });
      });
    },
    status: () =>
      read(connection, async (transaction) => {
        const [articles, trashed, unindexed] = await Promise.all([
          transaction.objectStore('cards').count(),
          transaction.objectStore('trashedCards').count(),
          transaction.objectStore('unindexed').count(),
        ]);
        return success({ articles, trashed, unindexed });
      }),
    noteChanged: (ids) => facts.noteChanged(ids),
  };
}

const orders: Readonly<Record<SearchWish['order'], (a: ArticleCard, b: ArticleCard) => number>> = {
  relevance: () => 0,
  saved: () => 0,
  published: (a, b) => ((a.published ?? '') > (b.published ?? '') ? -1 : 1),
  headline: (a, b) => a.headline.localeCompare(b.headline),
};

type Subject = { readonly card: ArticleCard; readonly facts: Facts };

function testOf(
  condition: Condition,
  around: { readonly labelIdsOf: LabelIdsOf; readonly words: ReadonlyMap<Id, readonly string[]> },
): (subject: Subject) => boolean {
  if (condition.kind === 'filter') {
    const test = filterTest(condition, around.labelIdsOf);
    return ({ facts }) => test(facts);
  }
  if (condition.kind === 'words') {
    const wanted = wordsOf(condition.text);
    return ({ card }) => matchesWords(card, wanted, around.words.get(card.id) ?? []);
  }
  if (condition.kind === 'not') {
    const test = testOf(condition.part, around);
    return (subject) => !test(subject);
  }
  const tests = condition.parts.map((part) => testOf(part, around));
  return condition.kind === 'and'
    ? (subject) => tests.every((test) => test(subject))
    : (subject) => tests.some((test) => test(subject));
}

async function writtenWords(connection: LibraryConnection) {
  const written = new Map<Id, string[]>();
  await read(connection, async (transaction: Reading) => {
    for (const { id, comment } of await transaction.objectStore('articles').getAll()) {
      written.set(id, [comment]);
    }
    for (const { trashedAt, annotation, articleId } of await transaction
      .objectStore('annotations')
      .getAll()) {
      if (trashedAt !== null) continue;
      written
        .get(articleId)
        ?.push(quoteOf(annotation), commentOf(annotation), ...tagsOf(annotation));
    }
    return success(null);
  });
  return written;
}
