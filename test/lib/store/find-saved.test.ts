import { expect, it } from 'vitest';
import type { SavedArticle } from '@/lib/library/saved-article';
import { findSaved } from '@/lib/store/find-saved';
import { sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const one = { ...sampleRecord().saved, pageKeys: ['a', 'b'], updatedAt: sampleDay(3) };
const newer = { ...one, id: sampleId(11), pageKeys: ['b', 'c'], updatedAt: sampleDay(5) };
const trashed = { ...one, id: sampleId(12), pageKeys: ['c', 'd'], trashedAt: sampleDay(9) };

function indexOf(articles: readonly SavedArticle[]) {
  return {
    getAll: async (key: string) => articles.filter(({ pageKeys }) => pageKeys.includes(key)),
  };
}

it.each([
  ['a page is known by a later key', ['x', 'a'], [one], one],
  ['two were saved of it: the one changed last', ['b'], [one, newer], newer],
  ['one of them is in the trash: the other', ['c'], [trashed, newer], newer],
  ['the only one is in the trash', ['d'], [trashed, newer], trashed],
  ['none was saved', ['x'], [one, newer], null],
  ['it has no key', [], [one], null],
])('finds the saved article when %s', async (_case, keys, articles, expected) => {
  expect(await findSaved(indexOf(articles), keys)).toBe(expected);
});
