import { expect, it } from 'vitest';
import { comparePageTimes } from '@/lib/library/page-times';

it.each([
  ['days as they are written', '2026-11-01T23:00:00-08:00', '2026-11-02T01:00:00+08:00'],
  ['instants within a day', '2026-11-01T09:00:00+08:00', '2026-11-01T02:30:00Z'],
  ['a bare day before its hours', '2026-11-01', '2026-11-01T00:10:00+14:00'],
  ['hours without an offset as UTC', '2026-11-01T01:00:00+00:00', '2026-11-01T01:30:00'],
  ['nothing before everything', '', '2026'],
])('compares %s', (_what, first, second) => {
  expect(comparePageTimes(first, second)).toBeLessThan(0);
  expect(comparePageTimes(second, first)).toBeGreaterThan(0);
  expect(comparePageTimes(first, first)).toBe(0);
});

it('takes what is no time as a bare day', () => {
  expect(comparePageTimes('2026-11-01', '2026-11-01 noon')).toBe(0);
});
