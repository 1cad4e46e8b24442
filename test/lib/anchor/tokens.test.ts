import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyVocabulary,
  firstWordAfter,
  firstWordFrom,
  startsLine,
  startsLineWithin,
  tokenize,
} from '@/lib/anchor/tokens';
import { propertyRuns } from '@/test/support/property-runs';
import { anyText, wordAt, wordsOf } from '../../support/anchor-texts';

const LONE_SURROGATE = /\p{Surrogate}/u;

const cut = (text: string) => {
  const tokens = wordsOf(text);
  return Array.from({ length: tokens.count }, (_, index) => wordAt(tokens, index));
};

describe('tokenize', () => {
  it.each([
    ['letters and digits in runs', 'Pier 4b, 1.5 km', ['Pier', '4b', ',', '1', '.', '5', 'km']],
    ['Chinese by the character', '渡轮复航。', ['渡', '轮', '复', '航', '。']],
    ['Chinese with Latin within', '乘A2线', ['乘', 'A2', '线']],
    ['kana by the character', 'フェリー', ['フ', 'ェ', 'リ', 'ー']],
    [
      'Korean and Arabic by the space',
      '연락선이 돌아왔다 عاد القارب',
      ['연락선이', '돌아왔다', 'عاد', 'القارب'],
    ],
    ['astral characters whole', '𠮷田🚢', ['𠮷', '田', '🚢']],
    ['accents with their letter', 'cafe\u0301 ok', ['cafe\u0301', 'ok']],
    ['soft hyphens as part of a word', 'har\u00adbour', ['har\u00adbour']],
    ['line breaks as blanks', 'a\nb', ['a', 'b']],
    ['nothing of nothing', ' \u200b\u3000 ', []],
  ])('cuts %s', (_, text, words) => {
    expect(cut(text)).toEqual(words);
  });

  it('gives words that fold alike one number, in both texts', () => {
    const vocabulary = emptyVocabulary();
    const before = tokenize('The “Ferry” —', vocabulary);
    const after = tokenize('the "FERRY" -', vocabulary);
    expect([...after.words]).toEqual([...before.words]);
  });

  it('gives different words different numbers', () => {
    const { words } = wordsOf('ferry berry 渡 轮 fer ry');
    expect(new Set(words).size).toBe(6);
  });

  it('never tears a pair, overlaps, or loses what can be seen', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const { starts, ends, count } = wordsOf(any);
        let last = 0;
        for (let index = 0; index < count; index++) {
          const [start = 0, end = 0] = [starts[index], ends[index]];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const isTorn = LONE_SURROGATE.test(any.slice(start, end));
          if (isTorn) expect(LONE_SURROGATE.test(any)).toBe(true);
          expect(any.slice(last, start)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
          last = end;
        }
        expect(any.slice(last)).not.toMatch(/[\p{L}\p{N}\p{P}]/u);
      }),
      propertyRuns,
    );
  });
});

describe('startsLine', () => {
  const tokens = wordsOf('One two\nthree four\n\nfive');

  it('is true after a line break and at the beginning', () => {
    expect([0, 1, 2, 3, 4].map((index) => startsLine(tokens, index))).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
  });

  it('does not count the first word of a range', () => {
    expect(startsLineWithin(tokens, { start: 2, end: 4 })).toBe(false);
    expect(startsLineWithin(tokens, { start: 1, end: 3 })).toBe(true);
  });
});

describe('words at an offset', () => {
  // 0..3, 4..7, 9..12
  const tokens = wordsOf('old new  now');

  it.each([
    [0, 0, 0],
    [2, 0, 1],
    [3, 1, 1],
    [4, 1, 1],
    [8, 2, 2],
    [12, 3, 3],
    [99, 3, 3],
  ])('finds the words that end after and start from unit %d', (offset, after, from) => {
    expect(firstWordAfter(tokens, offset)).toBe(after);
    expect(firstWordFrom(tokens, offset)).toBe(from);
  });
});
