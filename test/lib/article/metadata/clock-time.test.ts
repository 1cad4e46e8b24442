import { describe, expect, it } from 'vitest';
import { timeAfter, timeBefore } from '@/lib/article/metadata/clock-time';

describe('a time behind a day', () => {
  it.each([
    [' 20:12', 'T20:12'],
    [' 20:12:02', 'T20:12:02'],
    ['T20:12:02.123Z', 'T20:12:02+00:00'],
    [' at 8:12 p.m.', 'T20:12'],
    [' at 12:05 am ET', 'T00:05'],
    [', 12:05 PM', 'T12:05'],
    [', 8 pm', 'T20:00'],
    [', um 15.25 Uhr', 'T15:25'],
    [' - 8.05 Uhr', 'T08:05'],
    [' kl. 20.12', 'T20:12'],
    [' à 20h12', 'T20:12'],
    [' 下午8:12', 'T20:12'],
    [' 上午 8时12分', 'T08:12'],
    [' 晚上8点12分', 'T20:12'],
    [' 凌晨0点05分', 'T00:05'],
    [' 오후 8시 12분', 'T20:12'],
    [' 午後8時12分', 'T20:12'],
    [' 20:12 น.', 'T20:12'],
    [' 20:12 CET', 'T20:12+01:00'],
    [' 20:12 (GMT+8)', 'T20:12+08:00'],
    [' 20:12 UTC-03:30', 'T20:12-03:30'],
    [' 20:12 +0800', 'T20:12+08:00'],
    [' 20:12 МСК', 'T20:12+03:00'],
    [' 20:12 XYZ', 'T20:12'],
  ])('%o is %s', (rest, iso) => {
    expect(timeAfter(`2021-12-21${rest}`, 10)?.iso).toBe(iso);
  });

  it.each([
    ['nothing', ''],
    ['an hour alone', ' 8'],
    ['a number with a decimal', ', 5.3 million'],
    ['no time of day', ' 25:10'],
    ['no minute', ' 20:75'],
    ['a score of a match', ' the home team lost by some 3:4'],
    ['a number farther on', ' a sentence that goes on for a while and then says 20:12'],
  ])('is not %s', (_what, rest) => {
    expect(timeAfter(`2021-12-21${rest}`, 10)).toBeNull();
  });
});

describe('a time before a day', () => {
  it.each([
    ['20:12, ', 'T20:12'],
    ['at 8:12 PM on Tuesday, ', 'T20:12'],
    ['20:12 GMT, ', 'T20:12+00:00'],
    ['15.25 Uhr, ', 'T15:25'],
    ['15.25, ', undefined],
    ['1:02:20:12, ', undefined],
    ['', undefined],
  ])('%o is %s', (before, iso) => {
    expect(timeBefore(`${before}21 December 2021`, before.length)?.iso).toBe(iso);
  });
});
