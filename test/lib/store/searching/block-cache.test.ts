import { expect, it } from 'vitest';
import { createBlockCache } from '@/lib/store/searching/block-cache';

it('keeps the blocks used last, as many as there is room for', () => {
  const cache = createBlockCache(10);
  for (const key of [1, 2]) cache.put(key, new Uint8Array(4));
  cache.get(1);
  cache.put(3, new Uint8Array(4));
  expect([1, 2, 3].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  cache.put(4, new Uint8Array(11));
  expect(cache.get(4)).toBeUndefined();
  expect(cache.get(3)).toBeDefined();
});
