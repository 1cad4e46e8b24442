import { describe, expect, it } from 'vitest';
import {
  addressOf,
  instantOfMs,
  instantOfSeconds,
  instantOfText,
  lineOf,
  listOf,
  recordOf,
  tagsIn,
  textOf,
  textsIn,
  uniqueLines,
} from '@/lib/import/values';

describe('an address', () => {
  it.each([
    ['https://harbour.example/a#part', 'https://harbour.example/a'],
    ['https://harbour.example/#!/story', 'https://harbour.example/#!/story'],
    [' HTTP://Harbour.example/旧 ', 'http://harbour.example/%E6%97%A7'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//harbour.example/', null],
    ['https://', null],
    ['', null],
    [7, null],
    [null, null],
  ])('%s', (written, address) => {
    expect(addressOf(written)).toBe(address);
  });
});

describe('an instant', () => {
  it.each([
    [1793606400, '2026-11-02T08:00:00.000Z'],
    ['1793606400', '2026-11-02T08:00:00.000Z'],
    ['99999999999999999999', null],
    [0, null],
    [-1, null],
    [Number.NaN, null],
    ['soon', null],
    [null, null],
    [8.64e15, null],
  ])('of seconds: %s', (seconds, instant) => {
    expect(instantOfSeconds(seconds)).toBe(instant);
  });

  it('of milliseconds', () => {
    expect(instantOfMs('1793606400123')).toBe('2026-11-02T08:00:00.123Z');
    expect(instantOfMs(Date.parse('no date'))).toBeNull();
  });

  it.each([
    ['2026-11-02 08:30:00', '2026-11-02T08:30:00.000Z'],
    ['2026-11-02T08:30', '2026-11-02T08:30:00.000Z'],
    ['2026-11-02T08:30:00+0800', '2026-11-02T00:30:00.000Z'],
    ['2026-11-02 08:30:00 -12:00', '2026-11-02T20:30:00.000Z'],
    ['2026-11-02', '2026-11-02T00:00:00.000Z'],
    ['2026-13-02', null],
    ['+275760-09-13', null],
    ['yesterday', null],
    ['', null],
  ])('of text: %s', (written, instant) => {
    expect(instantOfText(written)).toBe(instant);
  });
});

it('takes text for text, in one line or as it stands, without halves of characters', () => {
  expect(textOf('a\ud800b')).toBe('a\ufffdb');
  expect(textOf(7)).toBe('');
  expect(lineOf(' a\n b ')).toBe('a b');
  expect(lineOf(' \n ')).toBeNull();
});

it('takes one for a list of one, and only records for records', () => {
  expect(listOf('a')).toEqual(['a']);
  expect(listOf(['a', 1])).toEqual(['a', 1]);
  expect(listOf(null)).toEqual([]);
  expect(recordOf([])).toBeNull();
  expect(recordOf(null)).toBeNull();
  expect(recordOf(JSON.parse('{"__proto__": 1, "a": 2}'))?.get('__proto__')).toBe(1);
  expect(recordOf({})?.get('constructor')).toBeUndefined();
});

it('parts tags', () => {
  expect(tagsIn('a| b ||', '|')).toEqual(['a', 'b']);
  expect(textsIn(['a ', 1, '', null, 'b'])).toEqual(['a', 'b']);
  expect(uniqueLines(['a', 'b', 'a'])).toEqual(['a', 'b']);
});
