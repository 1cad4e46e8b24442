import { expect, it } from 'vitest';
import { bool, logWords, ONE, share } from '@/lib/article/features/feature-group';

it('keeps values within 0..1', () => {
  expect([bool(true), bool(false)]).toEqual([ONE, 0]);
  expect([share(1, 4), share(5, 4), share(1, 0), share(0, 0)]).toEqual([ONE / 4, ONE, 0, 0]);
  expect(logWords(0)).toBe(0);
  expect(logWords(1023)).toBeCloseTo(ONE);
});
