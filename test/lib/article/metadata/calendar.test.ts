import { describe, expect, it } from 'vitest';
import { isoDayOf, pair, wholeYear, yearOfEra } from '@/lib/article/metadata/calendar';

describe('a day', () => {
  it.each([
    [2021, 12, 21, '2021-12-21'],
    [2024, 2, 29, '2024-02-29'],
    [2023, 2, 29, null],
    [2021, 13, 1, null],
    [2021, 0, 1, null],
    [2021, 4, 31, null],
    [2021, 4, 0, null],
    [1899, 1, 1, null],
  ])('%d-%d-%d is %s', (year, month, day, expected) => {
    expect(isoDayOf(year, month, day)).toBe(expected);
  });

  it.each([
    ['of the Buddhist calendar', 2564, 12, 21, '2021-12-21'],
    ['before the Iranian new year', 1399, 12, 30, '2021-03-20'],
    ['of the Iranian new year', 1400, 1, 1, '2021-03-21'],
    ['in the second half of the Iranian year', 1400, 9, 30, '2021-12-21'],
    ['of an Iranian year long ago', 1357, 11, 22, '1979-02-11'],
    ['that no Iranian month has', 1400, 7, 31, null],
    ['that only Iranian leap years have', 1400, 12, 30, null],
  ])('%s', (_what, year, month, day, expected) => {
    expect(isoDayOf(year, month, day)).toBe(expected);
  });
});

it.each([
  [21, 2021],
  [60, 2060],
  [61, 1961],
  [99, 1999],
  [2021, 2021],
])('a year written %d is %d', (written, year) => {
  expect(wholeYear(written)).toBe(year);
});

it.each([
  ['令和', '3', 2021],
  ['令和', '元', 2019],
  ['平成', '31', 2019],
  ['民國', '110', 2021],
  ['某某', '1', null],
])('%s%s年 is %s', (era, year, expected) => {
  expect(yearOfEra(era, year)).toBe(expected);
});

it('writes two digits', () => {
  expect([pair(3), pair(12)]).toEqual(['03', '12']);
});
