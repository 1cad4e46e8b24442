import { expect, it } from 'vitest';
import {
  blockKey,
  deletedCount,
  documentCount,
  documentOf,
  ID_BYTES,
  idAt,
  idBytes,
  isDeleted,
  lengthCode,
  lengthOfCode,
  noneDeleted,
  withDeleted,
} from '@/lib/search/segment';
import { sampleId } from '@/test/support/sample-records';

it('finds documents by the ids of their articles, and gives these back', () => {
  const ids = [7, 0xabcdef, 12].map(sampleId);
  const bytes = Uint8Array.from(ids.flatMap((id) => [...idBytes(id)]));
  expect(bytes).toHaveLength(3 * ID_BYTES);
  expect(ids.map((id) => documentOf(bytes, id))).toEqual([0, 1, 2]);
  expect(ids.map((_id, document) => idAt(bytes, document))).toEqual(ids);
  expect(documentOf(bytes, sampleId(8))).toBe(-1);
});

it('marks documents as deleted in a copy', () => {
  const none = noneDeleted(20);
  const some = withDeleted(none, [0, 9, 19]);
  expect([0, 1, 9, 19].map((document) => isDeleted(some, document))).toEqual([
    true,
    false,
    true,
    true,
  ]);
  expect([deletedCount(none), deletedCount(some)]).toEqual([0, 3]);
});

it('keeps the blocks of segments apart', () => {
  expect(blockKey(2, 0)).toBeGreaterThan(blockKey(1, 100_000));
});

it('knows a length to a few per cent', () => {
  for (const length of [0, 10, 600, 100_000]) {
    expect(Math.abs(lengthOfCode(lengthCode(length)) - length)).toBeLessThanOrEqual(length * 0.04);
  }
  expect(documentCount({ lengths: new Uint8Array(3) })).toBe(3);
});
