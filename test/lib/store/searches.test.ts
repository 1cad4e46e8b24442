import { expect, it } from 'vitest';
import type { SavedSearch } from '@/lib/library/searching';
import { listSearches, putSearch, removeSearch } from '@/lib/store/searches';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleDay, sampleId } from '@/test/support/sample-records';

const search = (number: number, name: string): SavedSearch => ({
  id: sampleId(number),
  name,
  query: 'ferry',
  order: 'relevance',
  createdAt: sampleDay(number),
});

it('keeps searches in their order, changes them and lets them go', async () => {
  const library = emptyLibrary();
  await putSearch(library, search(2, 'b'));
  await putSearch(library, search(1, 'a'));
  await putSearch(library, search(2, 'changed'));
  const names = async () => must(await listSearches(library)).map(({ name }) => name);
  expect(await names()).toEqual(['a', 'changed']);
  await removeSearch(library, sampleId(1));
  expect(await names()).toEqual(['changed']);
});
