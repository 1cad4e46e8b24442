import { describe, expect, it } from 'vitest';
import { fateOf, isMuchShorter, isOnPage } from '@/lib/library/placement';

describe('fateOf', () => {
  const savedText = 'x'.repeat(1000);

  it('is what the search found', () => {
    const located = { span: { start: 1, end: 2 }, outcome: 'reworded', score: 0.7 } as const;
    expect(fateOf(located, { text: 'xyz', savedText })).toBe('reworded');
  });

  it.each([
    ['gone from an article that is as long as ever', 'x'.repeat(900), savedText, 'gone'],
    ['withheld by a page that shows a part only', 'x'.repeat(499), savedText, 'withheld'],
    ['not placed yet where nothing but the quote is known', 'x'.repeat(900), null, 'unplaced'],
  ])('says that what was not found is %s', (_, text, saved, fate) => {
    expect(fateOf(null, { text, savedText: saved })).toBe(fate);
  });
});

describe('isMuchShorter', () => {
  it.each([
    [499, 1000, true],
    [500, 1000, false],
    [2000, 1000, false],
    [0, 0, false],
  ])('of %d to %d units is %s', (length, savedLength, isShorter) => {
    expect(isMuchShorter(length, savedLength)).toBe(isShorter);
  });
});

describe('isOnPage', () => {
  it('lets only what was found as the passage be painted', () => {
    const fates = [
      'same',
      'moved',
      'reworded',
      'rewritten',
      'gone',
      'withheld',
      'unplaced',
    ] as const;
    expect(fates.filter(isOnPage)).toEqual(['same', 'moved', 'reworded']);
  });
});
