import { expect, it } from 'vitest';
import { facetFields, searchOrders } from '@/lib/library/searching';

it('names each order and each facet once', () => {
  for (const names of [searchOrders, facetFields]) expect(new Set(names).size).toBe(names.length);
});
