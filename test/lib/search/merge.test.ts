import { describe, expect, it } from 'vitest';
import { type Entry, findInBlock } from '@/lib/search/blocks';
import { createSegmentBuilder } from '@/lib/search/build-segment';
import {
  DROPPED,
  mergedDocuments,
  mergeEntries,
  newNumbers,
  segmentsToMerge,
} from '@/lib/search/merge';
import { readPostings } from '@/lib/search/postings';
import { idAt, noneDeleted, withDeleted } from '@/lib/search/segment';
import { sampleDocument } from '@/test/support/sample-documents';
import { sampleId } from '@/test/support/sample-records';

/** Three segments of two documents each; the second document of the first is deleted. */
function sources() {
  return [0, 1, 2].map((segment) => {
    const builder = createSegmentBuilder();
    for (const at of [0, 1]) {
      const number = segment * 2 + at;
      builder.add(
        sampleDocument(number, { text: [`shared only${number} ${'x'.repeat(segment)}`] }),
      );
    }
    const { record, blocks } = builder.finish(segment);
    const deleted = segment === 0 ? withDeleted(noneDeleted(2), [1]) : noneDeleted(2);
    return { segment: record, deleted, blocks };
  });
}

it('makes one list of each term, without deleted documents and terms of theirs alone', async () => {
  const parts = sources();
  const numbers = newNumbers(parts);
  expect(numbers.map((list) => [...list])).toEqual([
    [0, DROPPED],
    [1, 2],
    [3, 4],
  ]);
  const entries: Entry[] = [];
  await mergeEntries(
    parts.map(({ blocks }, index) => {
      const waiting = blocks.map(({ bytes }) => bytes);
      return {
        numbers: numbers[index] ?? new Uint32Array(),
        nextBlock: async () => waiting.shift() ?? null,
      };
    }),
    (entry) => {
      entries.push(entry);
    },
  );
  const documents = Object.fromEntries(
    entries.map(({ term, count, bytes }) => [
      term,
      [...readPostings({ bytes, at: 0 }, count).documents],
    ]),
  );
  expect(documents).toEqual({
    only0: [0],
    only2: [1],
    only3: [2],
    only4: [3],
    only5: [4],
    shared: [0, 1, 2, 3, 4],
    x: [1, 2],
    xx: [3, 4],
  });
  expect(entries.map(({ term }) => term)).toEqual(Object.keys(documents).sort());
  const { articleIds, lengths } = mergedDocuments(parts);
  expect([0, 1, 4].map((document) => idAt(articleIds, document))).toEqual([0, 2, 5].map(sampleId));
  expect(lengths).toHaveLength(5);
  expect(findInBlock(new Uint8Array(), 'x', 'whole')).toEqual([]);
});

describe('what is merged', () => {
  const segment = (id: number, live: number, count = live) => ({ id, live, count });

  it.each([
    ['nothing while there are few', [segment(1, 200), segment(2, 1), segment(3, 1)], []],
    ['small ones when there are many', [1, 2, 3, 4, 5, 6].map((id) => segment(id, 1)), 6],
    [
      'ones of a size, with the small ones, but not a large one',
      [segment(9, 5000), segment(8, 1), ...[1, 2, 3, 4, 5, 6].map((id) => segment(id, 200))],
      7,
    ],
    ['one of which most was deleted', [segment(1, 40, 100), segment(2, 500)], [1]],
  ])('is %s', (_what, segments, expected) => {
    const ids = segmentsToMerge(segments);
    expect(typeof expected === 'number' ? ids.length : ids).toEqual(expected);
    expect(ids).not.toContain(9);
  });
});
