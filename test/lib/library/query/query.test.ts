import { expect, it } from 'vitest';
import { filterFields, placeNames, stateNames } from '@/lib/library/query/query';
import { facetFields } from '@/lib/library/searching';

it('has a filter for each facet', () => {
  expect(facetFields.filter((field) => !filterFields.includes(field))).toEqual([]);
});

it('asks for every reading status', () => {
  expect(stateNames).toEqual(['starred', 'to-read', 'reading', 'done', 'archived']);
  expect(placeNames).toContain('quote');
});
