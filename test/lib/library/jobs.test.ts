import { expect, it } from 'vitest';
import { hasEnded } from '@/lib/library/jobs';

it.each([
  ['receiving', false],
  ['running', false],
  ['stopping', false],
  ['done', true],
  ['cancelled', true],
  ['failed', true],
] as const)('knows whether a job that is %s has ended: %s', (state, ended) => {
  expect(hasEnded({ state })).toBe(ended);
});
