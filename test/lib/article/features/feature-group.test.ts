import { expect, it } from 'vitest';
import { bool, logWords, share } from '@/lib/article/features/feature-group';

it('keeps values within 0..1', () => {
  expect([bool(true), bool(false)]).toEqual([1, 0]);
  expect([share(1, 4), share(5, 4), share(1, 0)]).toEqual([0.25, 1, 0]);
  expect([logWords(0), logWords(1023)]).toEqual([0, 1]);
});
