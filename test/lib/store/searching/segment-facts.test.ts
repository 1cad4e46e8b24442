import { expect, it } from 'vitest';
import { idBytes, type SegmentRecord } from '@/lib/search/segment';
import type { AllFacts } from '@/lib/store/searching/facts-table';
import { createSegmentFacts } from '@/lib/store/searching/segment-facts';
import { sampleFacts } from '@/test/support/sample-facts';
import { sampleId } from '@/test/support/sample-records';

const ids = [sampleId(1), sampleId(2)];

const record: SegmentRecord = {
  ...{ id: 1, firstTerms: '', byteCount: 0, versionIds: new Uint8Array() },
  articleIds: Uint8Array.from(ids.flatMap((id) => [...idBytes(id)])),
  lengths: new Uint8Array(2),
  days: new Uint16Array(2),
};

const allOf = (starred: boolean): AllFacts => {
  const facts = sampleFacts({ id: sampleId(2), starred });
  return { byId: new Map([[facts.id, facts]]), newestFirst: [facts] };
};

it('finds the facts of a document, of the state that is asked about', () => {
  const segmentFacts = createSegmentFacts();
  for (const starred of [false, true, false]) {
    const factsOf = segmentFacts(allOf(starred));
    expect([0, 1, 0, 1].map((document) => factsOf(record, document)?.starred)).toEqual([
      ...[undefined, starred, undefined, starred],
    ]);
  }
});

it('looks each document up once', () => {
  const all = allOf(true);
  const factsOf = createSegmentFacts()(all);
  expect(factsOf(record, 1)?.id).toBe(sampleId(2));
  expect(factsOf(record, 0)).toBeNull();
  (all.byId as Map<string, unknown>).clear();
  expect(factsOf(record, 1)?.id).toBe(sampleId(2));
});
