import { describe, expect, it } from 'vitest';
import {
  dayOfDate,
  hasTime,
  instantOf,
  lacksOffset,
  pageDateOf,
} from '@/lib/article/metadata/page-date';

const reading = { order: 'day-first', year: null } as const;

describe('a date of a page’s data', () => {
  it.each([
    ['2021-12-21T20:12:02+08:00', '2021-12-21T20:12:02+08:00'],
    ['2021-12-21T20:12:02+0800', '2021-12-21T20:12:02+08:00'],
    ['2021-12-21T20:12:02.123Z', '2021-12-21T20:12:02Z'],
    ['2021-12-21 20:12:02 UTC', '2021-12-21T20:12:02Z'],
    ['2021-12-21T20:12', '2021-12-21T20:12'],
    ['2021-12-21', '2021-12-21'],
    ['2021-1-2 8:05', '2021-01-02T08:05'],
    ['20211221', '2021-12-21'],
    ['20211221T201202Z', '2021-12-21T20:12:02Z'],
    ['20211221201202', '2021-12-21T20:12:02'],
    ['1640088722', '2021-12-21T12:12:02+00:00'],
    ['1640088722000', '2021-12-21T12:12:02+00:00'],
    ['Tue, 21 Dec 2021 20:12:02 GMT', '2021-12-21T20:12:02+00:00'],
    ['2021年12月21日 20:12', '2021-12-21T20:12'],
    ['1400-09-30', '2021-12-21'],
    ['2021-12-21T25:00', '2021-12-21'],
    ['2021-02-31', null],
    ['0000-00-00 00:00:00', null],
    ['20:12', null],
    ['yesterday', null],
    ['', null],
    ['12345', null],
  ])('%o is %s', (value, iso) => {
    expect(pageDateOf(value, reading)).toBe(iso);
  });
});

it.each([
  ['2021-12-21', false, false],
  ['2021-12-21T20:12', true, true],
  ['2021-12-21T20:12:02', true, true],
  ['2021-12-21T20:12Z', true, false],
  ['2021-12-21T20:12:02-05:00', true, false],
])('%s has a time: %s, lacks an offset: %s', (iso, timed, lacking) => {
  expect(hasTime(iso)).toBe(timed);
  expect(lacksOffset(iso)).toBe(lacking);
  expect(dayOfDate(iso)).toBe('2021-12-21');
});

it('orders dates of every precision', () => {
  const inOrder = ['2021-12-20', '2021-12-21T07:00+08:00', '2021-12-21', '2021-12-21T01:00'];
  expect([...inOrder].sort((a, b) => instantOf(a) - instantOf(b))).toEqual(inOrder);
});
