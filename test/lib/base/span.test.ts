import { expect, it } from 'vitest';
import { isEmptySpan, spansOverlap } from '@/lib/base/span';

it.each([
  [{ start: 0, end: 0 }, true],
  [{ start: 3, end: 2 }, true],
  [{ start: 3, end: 4 }, false],
])('calls %o empty: %s', (span, empty) => {
  expect(isEmptySpan(span)).toBe(empty);
});

it.each([
  ['touching spans', { start: 0, end: 3 }, { start: 3, end: 5 }, false],
  ['a shared unit', { start: 0, end: 4 }, { start: 3, end: 5 }, true],
  ['one inside the other', { start: 0, end: 9 }, { start: 3, end: 5 }, true],
  ['spans apart', { start: 6, end: 9 }, { start: 3, end: 5 }, false],
])('tells whether %s overlap', (_case, a, b, overlap) => {
  expect(spansOverlap(a, b)).toBe(overlap);
  expect(spansOverlap(b, a)).toBe(overlap);
});
