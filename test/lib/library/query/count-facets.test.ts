import { expect, it } from 'vitest';
import { countFacets } from '@/lib/library/query/count-facets';
import { sampleFacts } from '@/test/support/sample-facts';

it('counts articles for each value, parents of tags too, most first, months newest first', () => {
  const facets = countFacets([
    sampleFacts(),
    sampleFacts({ tags: ['roads', 'roads/bridges'], savedAt: '2026-12-01T00:00:00.000Z' }),
    sampleFacts({
      tags: [],
      publisher: null,
      language: 'en-GB',
      starred: true,
      labels: [],
      hasUnplaced: true,
    }),
  ]);
  expect(facets.tag).toEqual([
    { value: 'roads', count: 2 },
    { value: 'roads/bridges', count: 2 },
    { value: 'traffic', count: 1 },
  ]);
  expect(facets.site).toEqual([
    { value: 'Harbour Post', count: 2 },
    { value: 'harbour.example', count: 1 },
  ]);
  expect(facets.lang).toEqual([{ value: 'en', count: 3 }]);
  expect(facets.label).toEqual([{ value: 'claim', count: 2 }]);
  expect(facets.is).toEqual([
    { value: 'reading', count: 3 },
    { value: 'starred', count: 1 },
  ]);
  expect(facets.saved).toEqual([
    { value: '2026-12', count: 1 },
    { value: '2026-11', count: 2 },
  ]);
  expect(facets.has).toContainEqual({ value: 'unplaced', count: 1 });
  expect(facets.source).toEqual([]);
});
