import type { Facts } from '@/lib/library/query/facts';
import { idAt, type SegmentRecord } from '@/lib/search/segment';
import type { AllFacts } from './facts-table';

/** The facts of a segment's documents by their numbers; null = the article is gone. */
export type SegmentFacts = (record: SegmentRecord, document: number) => Facts | null;

type Known = {
  /** A list of its own for each state of the facts. */
  readonly state: AllFacts['newestFirst'];
  readonly facts: (Facts | null | undefined)[];
};

/** Looks each document up once for each state of the facts: its id has to be written out for that. */
export function createSegmentFacts(): (all: AllFacts) => SegmentFacts {
  const known = new WeakMap<SegmentRecord, Known>();
  return ({ byId, newestFirst: state }) =>
    (record, document) => {
      let mine = known.get(record);
      if (mine?.state !== state) {
        mine = { state, facts: new Array(record.lengths.length) };
        known.set(record, mine);
      }
      const found = mine.facts[document];
      if (found !== undefined) return found;
      const facts = byId.get(idAt(record.articleIds, document)) ?? null;
      mine.facts[document] = facts;
      return facts;
    };
}
