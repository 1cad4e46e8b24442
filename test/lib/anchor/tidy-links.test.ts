import { describe, expect, it } from 'vitest';
import { closeUpRuns, dropChanceLinks } from '@/lib/anchor/tidy-links';
import { linkedTexts, pairsOf } from '../../support/anchor-texts';

describe('closeUpRuns', () => {
  it('draws a word to the phrase that it belongs to', () => {
    const links = linkedTexts('the old ferry line', 'the pier and the old ferry line', [
      [0, 0],
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    closeUpRuns(links);
    expect(pairsOf(links)).toEqual(['the>3', 'old>4', 'ferry>5', 'line>6']);
  });

  it('draws a last word back', () => {
    const links = linkedTexts('old ferry line now', 'old ferry line now and not now', [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 6],
    ]);
    closeUpRuns(links);
    expect(pairsOf(links).at(-1)).toBe('now>3');
  });

  it('leaves a run alone that is as long as its neighbour', () => {
    const links = linkedTexts('a b', 'a x a b', [
      [0, 0],
      [1, 3],
    ]);
    closeUpRuns(links);
    expect(pairsOf(links)).toEqual(['a>0', 'b>3']);
  });
});

describe('dropChanceLinks', () => {
  const strange = (word: string) => Array.from({ length: 14 }, (_, by) => `${word}${by}`).join(' ');

  it('takes away a word that is common amid nothing that is', () => {
    const links = linkedTexts(
      `${strange('old')} the ${strange('older')}`,
      `${strange('new')} the ${strange('newer')}`,
      [[14, 14]],
    );
    dropChanceLinks(links);
    expect(pairsOf(links)).toEqual([]);
  });

  it('keeps three words in a row, and one near another', () => {
    const three = linkedTexts(
      `${strange('old')} on the pier ${strange('older')}`,
      `${strange('new')} on the pier ${strange('newer')}`,
      [
        [14, 14],
        [15, 15],
        [16, 16],
      ],
    );
    dropChanceLinks(three);
    expect(pairsOf(three)).toHaveLength(3);

    const near = linkedTexts('the old pier', 'the new pier', [
      [0, 0],
      [2, 2],
    ]);
    dropChanceLinks(near);
    expect(pairsOf(near)).toHaveLength(2);
  });
});
