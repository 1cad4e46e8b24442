import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { TagCount } from '@/lib/library/operations';
import { completeQuery } from '@/lib/library/query/complete-query';
import { countFacets } from '@/lib/library/query/count-facets';
import { countTags } from '@/lib/library/query/count-tags';
import type { LabelIdsOf } from '@/lib/library/query/fits-filter';
import { parseQuery } from '@/lib/library/query/parse-query';
import type {
  AnnotationPage,
  AnnotationWish,
  Completion,
  Facets,
  LibraryStatus,
  SearchPage,
  SearchWish,
} from '@/lib/library/searching';
import { planQuery } from '@/lib/search/plan';
import { pageOfCards } from '../lists';
import type { LibraryConnection } from '../open-library';
import { read } from '../transact';
import { readAnnotationPage } from './annotation-page';
import { createBlockCache } from './block-cache';
import { createCardCount } from './card-count';
import { createFactsTable } from './facts-table';
import { type FindParts, find, findAll } from './find';
import { readRows, rowOf } from './rows';
import { createSearchIndex } from './search-index';
import { createSegmentFacts } from './segment-facts';
import { createTextCache } from './text-cache';

/** Changes taken into the index before a search, so that it finds what was just saved: some 20 ms. */
const TAKEN_IN_AT_ONCE = 20;

/** Everything that is found in the library. */
export type Finder = {
  search(wish: SearchWish, labelIdsOf: LabelIdsOf): Promise<Result<SearchPage>>;
  facets(query: string, labelIdsOf: LabelIdsOf): Promise<Result<Facets>>;
  complete(query: string, caret: number): Promise<Result<readonly Completion[]>>;
  /** All in use outside the trash, most used first, then by name. */
  tags(): Promise<Result<readonly TagCount[]>>;
  /** How many there are outside the trash; counted in the store it takes as long as there are many. */
  annotationCount(): Promise<Result<number>>;
  annotations(wish: AnnotationWish, labelIdsOf: LabelIdsOf): Promise<Result<AnnotationPage>>;
  status(): Promise<Result<LibraryStatus>>;
  /** These articles were written or went. */
  noteChanged(ids: readonly Id[]): void;
  /** Does a bit of what the index is behind with; gives whether there may be more. */
  catchUp(): Promise<Result<boolean>>;
  /** Takes the index away, to be made anew by `catchUp`; gives how many articles wait. */
  dropIndex(): Promise<Result<number>>;
  /** How many articles wait. */
  waiting(): Promise<Result<number>>;
};

const unreadable = { rows: [], total: 0, isTotalExact: true };

export function createFinder(connection: LibraryConnection): Finder {
  const facts = createFactsTable(connection);
  const index = createSearchIndex(connection);
  const count = createCardCount();
  const texts = createTextCache();
  const parts: FindParts = {
    ...{ connection, index, facts, texts },
    cache: createBlockCache(),
    segmentFacts: createSegmentFacts(),
  };

  /** True = nothing was changed since the index was seen to be up to date. */
  let isUpToDate = false;

  let takingIn: Promise<Result<null>> | null = null;

  const takeInNow = async (): Promise<Result<null>> => {
    isUpToDate = true;
    const waiting = await index.waiting();
    if (!waiting.ok || waiting.value > 0) isUpToDate = false;
    if (!waiting.ok) return waiting;
    if (waiting.value === 0 || waiting.value > TAKEN_IN_AT_ONCE) return success(null);
    const taken = await index.takeIn();
    if (!taken.ok) isUpToDate = false;
    return taken.ok ? success(null) : taken;
  };

  /** What was changed just now is to be found. */
  const takeInFew = async (): Promise<Result<null>> => {
    // What began before may not know of the last change.
    await takingIn;
    if (isUpToDate && takingIn === null) return success(null);
    takingIn ??= takeInNow().finally(() => {
      takingIn = null;
    });
    return takingIn;
  };

  const newest = async ({ offset, limit }: SearchWish): Promise<Result<SearchPage>> => {
    const page = await read(
      connection,
      async (transaction) =>
        success(await pageOfCards(transaction, { offset, limit }, count.read(transaction))),
      { stores: ['cards'] },
    );
    if (!page.ok) return page;
    const rows = page.value.cards.map((card) => rowOf(card, [], []));
    return success({ rows, total: page.value.total, isTotalExact: true, fault: null });
  };

  return {
    async search(wish, labelIdsOf) {
      const { query, fault } = parseQuery(wish.query);
      if (fault !== null) return success({ ...unreadable, fault });
      const plan = planQuery(query);
      const isWhole = plan.plan.kind === 'and' && plan.plan.parts.length === 0;
      const isNewestFirst = wish.order === 'saved' || wish.order === 'relevance';
      if (isWhole && isNewestFirst) return newest(wish);
      const taken = await takeInFew();
      if (!taken.ok) return taken;
      const { offset, limit, order, snippets } = wish;
      const findings = await find(parts, { plan, order, labelIdsOf, limit: offset + limit });
      if (!findings.ok) return findings;
      const wishes = findings.value.found
        .slice(offset)
        .map(({ articleId, hit }) => hit ?? { articleId, versionId: articleId, fields: 0 });
      const rows = await readRows(connection, wishes, {
        leaves: plan.leaves,
        ...{ snippets, facts, texts },
      });
      if (!rows.ok) return rows;
      const { total, isTotalExact } = findings.value;
      return success({ rows: rows.value, total, isTotalExact, fault: null });
    },
    async facets(text, labelIdsOf) {
      const { query, fault } = parseQuery(text);
      if (fault !== null) return success(countFacets([]));
      const taken = await takeInFew();
      if (!taken.ok) return taken;
      const all = await findAll(parts, { plan: planQuery(query), labelIdsOf });
      if (!all.ok) return all;
      const { found, facts: table } = all.value;
      const own = found.map(({ articleId }) => table.byId.get(articleId));
      return success(countFacets(own.filter((one) => one !== undefined)));
    },
    async complete(query, caret) {
      const all = await facts.all();
      if (!all.ok) return all;
      return success(completeQuery(query, caret, countFacets(all.value.newestFirst)));
    },
    async tags() {
      const all = await facts.all();
      return all.ok ? success(countTags(all.value.newestFirst)) : all;
    },
    async annotationCount() {
      const all = await facts.all();
      if (!all.ok) return all;
      return success(all.value.newestFirst.reduce((sum, one) => sum + one.annotationCount, 0));
    },
    async annotations(wish, labelIdsOf) {
      const taken = await takeInFew();
      return taken.ok ? readAnnotationPage(parts, wish, labelIdsOf) : taken;
    },
    status: () =>
      read(
        connection,
        async (transaction) => {
          const [articles, trashed, unindexed] = await Promise.all([
            count.read(transaction),
            transaction.objectStore('trashedCards').count(),
            transaction.objectStore('unindexed').count(),
          ]);
          return success({ articles, trashed, unindexed });
        },
        { stores: ['cards', 'trashedCards', 'unindexed'] },
      ),
    noteChanged(ids) {
      isUpToDate = false;
      facts.noteChanged(ids);
      count.noteChanged();
    },
    async catchUp() {
      const taken = await index.takeIn();
      if (!taken.ok) return taken;
      // A background that was only woken has nothing to do, and need not read the index for that.
      if (!taken.value && !index.isLoaded()) return success(false);
      // While much waits too: the more segments there are, the slower every search.
      const merged = await index.merge();
      return merged.ok ? success(taken.value || merged.value) : merged;
    },
    dropIndex() {
      isUpToDate = false;
      texts.clear();
      return index.drop();
    },
    waiting: () => index.waiting(),
  };
}
