import { expect, it } from 'vitest';
import { flag } from '@/lib/article/flag';

it('is one where something is so', () => {
  expect([flag(true), flag(false)]).toEqual([1, 0]);
});
