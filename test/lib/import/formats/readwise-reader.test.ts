// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readwiseReaderFormat } from '@/lib/import/formats/readwise-reader';
import { parseFixture } from '@/test/support/read-fixture';

const { articles, bad } = parseFixture(readwiseReaderFormat, 'readwise-reader.csv');

it('reads documents with tags and status', () => {
  expect(articles).toMatchObject([
    { tags: ['traffic', "Zoë's list"], status: 'reading', savedAt: '2026-11-02T08:30:00.123Z' },
    { fields: { headline: '旧砖编了号' }, tags: [], status: 'archived' },
  ]);
});

it('leaves out items of feeds, and what is not on the web', () => {
  expect(bad).toMatchObject([
    { place: { line: 4 }, reason: 'feed' },
    { place: { line: 5 }, reason: 'no-address' },
  ]);
});
