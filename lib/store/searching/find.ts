import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { Facts } from '@/lib/library/query/facts';
import { filterTest, type LabelIdsOf } from '@/lib/library/query/fits-filter';
import type { SearchOrder } from '@/lib/library/searching';
import { noFields } from '@/lib/search/document';
import { type FilterTest, fitsDocument } from '@/lib/search/fits-document';
import { needsFacts, type QueryPlan } from '@/lib/search/plan';
import type { DocumentIds } from '@/lib/search/segment';
import type { Scored } from '@/lib/search/top-hits';
import type { LibraryConnection } from '../open-library';
import type { BlockCache } from './block-cache';
import { CLOSE_LOOK, orderByCloseness } from './close-words';
import type { AllFacts, FactsTable } from './facts-table';
import { ordered } from './orders';
import { type Ranking, rank } from './rank';
import type { SearchIndex } from './search-index';
import type { createSegmentFacts } from './segment-facts';
import type { TextCache } from './text-cache';
import { needsComparing, type Searched, verify } from './verify';

/** Hits compared with their words at once: as many as are still wanted, so that a list takes one round where all fit. */
const [LEAST_COMPARED, MOST_COMPARED] = [16, 64];

export type FindParts = {
  readonly connection: LibraryConnection;
  readonly index: SearchIndex;
  readonly cache: BlockCache;
  readonly texts: TextCache;
  readonly facts: FactsTable;
  readonly segmentFacts: ReturnType<typeof createSegmentFacts>;
};

export type FindWish = {
  readonly plan: QueryPlan;
  readonly order: SearchOrder;
  readonly labelIdsOf: LabelIdsOf;
  /** How many are wanted, from the first on. */
  readonly limit: number;
};

/** An article of a result; `versionId` and `fields` only where words were looked for. */
export type Found = {
  readonly articleId: Id;
  readonly hit: (DocumentIds & { fields: number }) | null;
};

export type Findings = {
  /** Up to the limit, in order. */
  readonly found: readonly Found[];
  readonly total: number;
  readonly isTotalExact: boolean;
};

const noFacts: AllFacts = { byId: new Map(), newestFirst: [] };

/** The articles that fit a plan. */
export async function find(parts: FindParts, wish: FindWish): Promise<Result<Findings>> {
  const { plan, order, limit } = wish;
  const isByScore = order === 'relevance' && plan.leaves.length > 0;
  const isByFacts = needsFacts(plan.plan) || !isByScore;
  const facts = isByFacts ? await parts.facts.all() : success(noFacts);
  if (!facts.ok) return facts;
  const test = filterTests(wish.labelIdsOf);
  if (!hasWords(plan)) return success(findByFacts(facts.value, wish, test));
  const segments = await parts.index.segments();
  if (!segments.ok) return segments;
  const ranking = await rank(parts.connection, plan, {
    segments: segments.value,
    cache: parts.cache,
    factsOf: parts.segmentFacts(facts.value),
    filterTest: test,
  });
  if (!ranking.ok) return ranking;
  const hits = isByScore
    ? await bestHits(parts, { plan, ranking: ranking.value, limit })
    : success(hitsInOrder(ranking.value, ordered(facts.value.newestFirst, order)));
  if (!hits.ok) return hits;
  return compared(parts, hits.value, {
    ranking: ranking.value,
    plan,
    limit,
    facts: facts.value.byId,
    filterTest: test,
  });
}

/** Every article that fits, so far as facts and index tell. */
export async function findAll(
  parts: FindParts,
  wish: Pick<FindWish, 'plan' | 'labelIdsOf'>,
): Promise<Result<{ readonly found: readonly Found[]; readonly facts: AllFacts }>> {
  const facts = await parts.facts.all();
  if (!facts.ok) return facts;
  const test = filterTests(wish.labelIdsOf);
  const all = { ...wish, order: 'saved' as const, limit: Number.POSITIVE_INFINITY };
  if (!hasWords(wish.plan)) {
    return success({ found: findByFacts(facts.value, all, test).found, facts: facts.value });
  }
  const segments = await parts.index.segments();
  if (!segments.ok) return segments;
  const ranking = await rank(parts.connection, wish.plan, {
    segments: segments.value,
    cache: parts.cache,
    factsOf: parts.segmentFacts(facts.value),
    filterTest: test,
  });
  if (!ranking.ok) return ranking;
  const hits = hitsInOrder(ranking.value, facts.value.newestFirst);
  return success({ found: hits.map((hit) => foundOf(ranking.value, hit)), facts: facts.value });
}

/** Those of negations count: they are looked up too. */
function hasWords({ plan }: QueryPlan): boolean {
  const has = (part: QueryPlan['plan']): boolean => {
    if (part.kind === 'leaf') return true;
    if (part.kind === 'filter') return false;
    return part.kind === 'not' ? has(part.part) : part.parts.some(has);
  };
  return has(plan);
}

/** A test in which each filter of the query is made ready once. */
export function filterTests(labelIdsOf: LabelIdsOf): FilterTest {
  const tests = new Map<unknown, (facts: Facts) => boolean>();
  return (filter, facts) => {
    const test = tests.get(filter) ?? filterTest(filter, labelIdsOf);
    tests.set(filter, test);
    return test(facts);
  };
}

function findByFacts(
  { newestFirst }: AllFacts,
  { plan, order, limit }: Pick<FindWish, 'plan' | 'order' | 'limit'>,
  test: FilterTest,
): Findings {
  const isEverything = plan.plan.kind === 'and' && plan.plan.parts.length === 0;
  const around = { places: [], filterTest: test };
  const fitting = isEverything
    ? newestFirst
    : newestFirst.filter((facts) => fitsDocument(plan.plan, { fields: noFields, facts }, around));
  const found = ordered(fitting, order)
    .slice(0, limit)
    .map(({ id }) => ({ articleId: id, hit: null }));
  return { found, total: fitting.length, isTotalExact: true };
}

async function bestHits(
  searched: Searched,
  { plan, ranking, limit }: Pick<FindWish, 'plan' | 'limit'> & { readonly ranking: Ranking },
): Promise<Result<readonly Scored[]>> {
  // What does not stand a comparison makes room for others; and the close look needs its own number.
  const isCompared = needsComparing(plan);
  const hits = ranking.best(isCompared ? ranking.count : Math.max(limit, CLOSE_LOOK));
  return plan.leaves.length > 1 && hits.length > 1
    ? orderByCloseness(searched, hits, { leaves: plan.leaves, ranking })
    : success(hits);
}

function hitsInOrder(ranking: Ranking, articles: readonly Facts[]): readonly Scored[] {
  const hits = ranking.best(ranking.count);
  const byArticle = new Map(hits.map((hit) => [ranking.idsOf(hit).articleId, hit]));
  return articles.map(({ id }) => byArticle.get(id)).filter((hit) => hit !== undefined);
}

type Comparison = {
  readonly ranking: Ranking;
  readonly plan: QueryPlan;
  readonly limit: number;
  readonly facts: ReadonlyMap<Id, Facts>;
  readonly filterTest: FilterTest;
};

/** The first hits that truly fit, up to the limit. */
async function compared(
  searched: Searched,
  hits: readonly Scored[],
  { ranking, plan, limit, facts, filterTest: test }: Comparison,
): Promise<Result<Findings>> {
  if (!needsComparing(plan)) {
    const found = hits.slice(0, limit).map((hit) => foundOf(ranking, hit));
    return success({ found, total: ranking.count, isTotalExact: true });
  }
  const found: Found[] = [];
  let rejected = 0;
  let at = 0;
  while (at < hits.length && found.length < limit) {
    const wanted = Math.min(MOST_COMPARED, Math.max(LEAST_COMPARED, limit - found.length));
    const batch = hits.slice(at, at + wanted);
    at += batch.length;
    const verdicts = await verify(
      searched,
      batch.map((hit) => ranking.idsOf(hit)),
      { ...plan, facts, filterTest: test },
    );
    if (!verdicts.ok) return verdicts;
    for (const [index, hit] of batch.entries()) {
      if (verdicts.value[index] !== true) rejected++;
      else found.push(foundOf(ranking, hit));
    }
  }
  return success({
    found: found.slice(0, limit),
    total: ranking.count - rejected,
    isTotalExact: at >= hits.length,
  });
}

function foundOf(ranking: Ranking, hit: Scored): Found {
  const ids = ranking.idsOf(hit);
  return { articleId: ids.articleId, hit: { ...ids, fields: ranking.fieldsOf(hit) } };
}
