import { type Result, success } from '@/lib/base/result';
import { evaluate } from '@/lib/search/evaluate';
import type { FilterTest } from '@/lib/search/fits-document';
import { everyLeaf, type QueryPlan } from '@/lib/search/plan';
import { noPostings, type Postings } from '@/lib/search/postings';
import { createScorer, freshness, lookupKey } from '@/lib/search/score';
import {
  type DocumentIds,
  documentCount,
  idAt,
  isDeleted,
  lengthOfCode,
} from '@/lib/search/segment';
import { createTopHits, type Scored } from '@/lib/search/top-hits';
import type { LibraryConnection } from '../open-library';
import type { BlockCache } from './block-cache';
import { readPostingsOf } from './read-postings';
import type { SegmentFacts } from './segment-facts';
import type { LoadedSegment } from './segments';

/** What a query found in the index. */
export type Ranking = {
  readonly count: number;
  /** At most `limit`, best first. */
  best(limit: number): readonly Scored[];
  idsOf(hit: Scored): DocumentIds;
  /** The fields in which words of the query stand, as a field byte. */
  fieldsOf(hit: Scored): number;
};

type Around = {
  readonly segments: readonly LoadedSegment[];
  readonly cache: BlockCache;
  readonly factsOf: SegmentFacts;
  readonly filterTest: FilterTest;
};

/** Looks a query up in all segments. */
export async function rank(
  connection: LibraryConnection,
  { plan, fields }: QueryPlan,
  around: Around,
): Promise<Result<Ranking>> {
  const { segments, cache, factsOf, filterTest } = around;
  const lookups = everyLeaf(plan).flatMap((leaf) => leaf.lookups);
  const found = await readPostingsOf(connection, lookups, { segments, cache });
  if (!found.ok) return found;
  const postingsIn = (segment: number) => (lookup: (typeof lookups)[number]) =>
    found.value.get(lookupKey(lookup))?.[segment] ?? noPostings;
  const scorer = createScorer(countsOf(found.value), sizeOf(segments));
  const newest = segments.reduce((latest, { newestDay }) => Math.max(latest, newestDay), 0);
  const top = createTopHits();
  for (const [number, { record, deleted }] of segments.entries()) {
    const { documents, scores } = evaluate(plan, {
      count: documentCount(record),
      lengths: record.lengths,
      postingsOf: postingsIn(number),
      scorer,
      fields,
      factsOf: (document) => factsOf(record, document),
      filterTest,
    });
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] ?? 0;
      if (isDeleted(deleted, document)) continue;
      const fresh = freshness(record.days[document] ?? 0, newest);
      top.add(number, document, (scores[index] ?? 0) * fresh);
    }
  }
  return success({
    get count() {
      return top.count;
    },
    best: (limit) => top.best(limit),
    idsOf({ segment, document }) {
      const record = segments[segment]?.record;
      if (record === undefined) throw new Error(`No segment ${segment}`);
      return {
        articleId: idAt(record.articleIds, document),
        versionId: idAt(record.versionIds, document),
      };
    },
    fieldsOf({ segment, document }) {
      const postingsOf = postingsIn(segment);
      return lookups.reduce((bits, lookup) => bits | fieldsIn(postingsOf(lookup), document), 0);
    },
  });
}

function countsOf(found: ReadonlyMap<string, readonly Postings[]>): ReadonlyMap<string, number> {
  const sums = [...found].map(
    ([key, lists]) =>
      [key, lists.reduce((sum, { documents }) => sum + documents.length, 0)] as const,
  );
  return new Map(sums);
}

function sizeOf(segments: readonly LoadedSegment[]) {
  let count = 0;
  let length = 0;
  for (const { record } of segments) {
    count += record.lengths.length;
    // Every sixteenth tells the average well enough.
    for (let at = 0; at < record.lengths.length; at += 16) {
      length += lengthOfCode(record.lengths[at] ?? 0) * Math.min(16, record.lengths.length - at);
    }
  }
  return { count, averageLength: length / Math.max(1, count) };
}

function fieldsIn({ documents, fields }: Postings, document: number): number {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return documents[low] === document ? (fields[low] ?? 0) : 0;
}
