import { expect, it } from 'vitest';
import { createByteWriter } from '@/lib/search/bytes';
import {
  FIELD,
  joinedFields,
  MAX_TEXT_COUNT,
  noPostings,
  readPostings,
  unitePostings,
  writePosting,
} from '@/lib/search/postings';

it('reads postings as they were written', () => {
  const writer = createByteWriter();
  writePosting(writer, 3, FIELD.headline | 2);
  writePosting(writer, 1000, FIELD.quote);
  const { documents, fields } = readPostings({ bytes: writer.toBytes(), at: 0 }, 2);
  expect([...documents]).toEqual([3, 1003]);
  expect([...fields]).toEqual([FIELD.headline | 2, FIELD.quote]);
});

it('counts in the text as far as there is room, and never into another field', () => {
  expect(joinedFields(FIELD.headline | 6, FIELD.tag | 5)).toBe(
    FIELD.headline | FIELD.tag | MAX_TEXT_COUNT,
  );
  expect(joinedFields(1, 1)).toBe(2);
});

it('unites lists in ascending order, each document once', () => {
  const list = (...documents: number[]) => ({
    documents: Uint32Array.from(documents),
    fields: Uint8Array.from(documents, () => 1),
  });
  const { documents, fields } = unitePostings([list(2, 9), list(1, 9, 10)]);
  expect([...documents]).toEqual([1, 2, 9, 10]);
  expect([...fields]).toEqual([1, 1, 2, 1]);
  expect(unitePostings([])).toBe(noPostings);
});
