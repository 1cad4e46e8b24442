import { describe, expect, it } from 'vitest';
import { spellingOf, wordsWithin } from '@/lib/anchor/spelling';
import { wordsOf } from '../../support/anchor-texts';

describe('spellingOf', () => {
  it.each([
    ['The  old\nFERRY.', 'the old ferry.'],
    ['旧渡轮，A2 线', '旧渡轮，a2 线'],
    ['har\u00adbour', 'har\u00adbour'],
  ])('leaves of %j lower case and single blanks', (text, spelling) => {
    const tokens = wordsOf(text);
    expect(spellingOf(tokens, { start: 0, end: tokens.count }).text).toBe(spelling);
  });

  it('takes only the words asked for, and tells where each begins', () => {
    const { text, offsets } = spellingOf(wordsOf('The old ferry line'), { start: 1, end: 3 });
    expect(text).toBe('old ferry');
    expect([...offsets]).toEqual([0, 4, 10]);
  });

  it('of no words is nothing', () => {
    const { text, offsets } = spellingOf(wordsOf('old'), { start: 1, end: 1 });
    expect([text, [...offsets]]).toEqual(['', [1]]);
  });
});

describe('wordsWithin', () => {
  const spelling = spellingOf(wordsOf('old ferry line'), { start: 0, end: 3 });

  it.each([
    ['whole words', { start: 4, end: 9 }, { start: 1, end: 2 }],
    ['a word of which more than half lies within', { start: 5, end: 9 }, { start: 1, end: 2 }],
    ['no word of which most lies outside', { start: 7, end: 14 }, { start: 2, end: 3 }],
    ['none of an empty place', { start: 3, end: 3 }, { start: 1, end: 1 }],
    ['all', { start: 0, end: 14 }, { start: 0, end: 3 }],
  ])('counts %s', (_, place, words) => {
    expect(wordsWithin(spelling, place)).toEqual(words);
  });
});
