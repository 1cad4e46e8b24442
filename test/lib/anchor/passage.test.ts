import { describe, expect, it } from 'vitest';
import {
  isAmongNeighbours,
  isBetweenNeighbours,
  neighboursOf,
  overlap,
  spanOfWords,
  wordsOfSpan,
} from '@/lib/anchor/passage';
import { alignedInOrder, linkedTexts, wordsOf } from '../../support/anchor-texts';

describe('words of a span', () => {
  const text = 'The old ferry, 渡轮!';
  const tokens = wordsOf(text);
  const touched = (from: string, to: string) => {
    const words = wordsOfSpan(tokens, {
      start: text.indexOf(from),
      end: text.indexOf(to) + to.length,
    });
    const { start, end } = spanOfWords(tokens, words);
    return text.slice(start, end);
  };

  it('are those that it touches, whole', () => {
    expect(touched('old', 'ferry')).toBe('old ferry');
    expect(touched('ld', 'fe')).toBe('old ferry');
    expect(touched('轮', '轮')).toBe('轮');
  });

  it('are none where it holds only blanks', () => {
    const { start, end } = wordsOfSpan(tokens, { start: 3, end: 4 });
    expect(end - start).toBe(0);
  });
});

describe('neighboursOf', () => {
  const numbered = Array.from({ length: 40 }, (_, index) => `w${index}`).join(' ');

  it('are the nearest words that are still there', () => {
    const links = linkedTexts(numbered, numbered, [
      [10, 10],
      [17, 17],
      [25, 25],
    ]);
    expect(neighboursOf(links, { start: 20, end: 22 })).toEqual({ before: 17, after: 25 });
  });

  it('are not looked for far away', () => {
    const links = linkedTexts(numbered, numbered, [
      [2, 2],
      [39, 39],
    ]);
    expect(neighboursOf(links, { start: 20, end: 22 })).toEqual({ before: null, after: null });
  });
});

describe('isAmongNeighbours', () => {
  const before = 'The old ferry line opened. Nobody believed that it would hold. A third more.';
  const present = `${'Far more words were put in here. '.repeat(4)}${before}`;
  const links = alignedInOrder(before, present);
  const passage = { start: 2, end: 4 };

  it('holds for a place that came along with them', () => {
    const shift = links.new.count - links.old.count;
    expect(
      isAmongNeighbours(links, passage, { start: passage.start + shift, end: passage.end + shift }),
    ).toBe(true);
  });

  it('does not hold for a place far from both', () => {
    expect(isAmongNeighbours(links, passage, { start: 1, end: 3 })).toBe(false);
  });

  it('is not asked of a passage without neighbours', () => {
    const alone = linkedTexts('ferry', 'a ferry', []);
    expect(isAmongNeighbours(alone, { start: 0, end: 1 }, { start: 1, end: 2 })).toBe(true);
  });
});

describe('isBetweenNeighbours', () => {
  const numbered = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
  const links = linkedTexts(numbered, numbered, [
    [28, 10],
    [33, 50],
  ]);

  it('holds for a place after the one and before the other, however far', () => {
    const passage = { start: 29, end: 33 };
    expect(isBetweenNeighbours(links, passage, { start: 20, end: 24 })).toBe(true);
    expect(isBetweenNeighbours(links, passage, { start: 5, end: 9 })).toBe(false);
    expect(isBetweenNeighbours(links, passage, { start: 48, end: 52 })).toBe(false);
  });

  it('takes the ends of the texts for neighbours of what stands near them only', () => {
    expect(isBetweenNeighbours(links, { start: 0, end: 2 }, { start: 9, end: 11 })).toBe(false);
    const first = linkedTexts(numbered, numbered, [[4, 40]]);
    expect(isBetweenNeighbours(first, { start: 0, end: 2 }, { start: 9, end: 11 })).toBe(true);
    expect(isBetweenNeighbours(first, { start: 5, end: 7 }, { start: 45, end: 47 })).toBe(false);
  });
});

describe('overlap', () => {
  it('is a word in common, not a border', () => {
    expect(overlap({ start: 1, end: 3 }, { start: 2, end: 9 })).toBe(true);
    expect(overlap({ start: 1, end: 3 }, { start: 3, end: 9 })).toBe(false);
  });
});
