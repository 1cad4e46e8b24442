import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniquePhrases } from '@/lib/anchor/unique-phrases';
import { link, type WordLinks } from '@/lib/anchor/word-links';
import { runsOf } from '@/test/support/property-runs';
import { newsText, unlinkedTexts } from '../../support/anchor-texts';

const wholeOf = (links: WordLinks) => ({
  oldStart: 0,
  oldEnd: links.old.count,
  newStart: 0,
  newEnd: links.new.count,
});

function phrases(oldText: string, newText: string, length: number) {
  const links = unlinkedTexts(oldText, newText);
  const { oldAt, newAt } = uniquePhrases(links, wholeOf(links), length);
  return [...oldAt].map((at, index) => [at, newAt[index]]);
}

describe('uniquePhrases', () => {
  it('are those that stand once on each side', () => {
    expect(phrases('a b c', 'x b c a', 1)).toEqual([
      [0, 3],
      [1, 1],
      [2, 2],
    ]);
    expect(phrases('a b c', 'x b c a', 2)).toEqual([[1, 1]]);
  });

  it('are none that is repeated on either side', () => {
    expect(phrases('a b a b', 'a b', 2)).toEqual([]);
    expect(phrases('a b', 'a b a b', 2)).toEqual([]);
    expect(phrases('a a a a', 'a a a a', 2)).toEqual([]);
  });

  it('are none longer than the text', () => {
    expect(phrases('a b', 'a b', 3)).toEqual([]);
    expect(phrases('', '', 1)).toEqual([]);
  });

  it('hold no word that is linked already', () => {
    const links = unlinkedTexts('a b c d', 'a b c d');
    link(links, 1, 1);
    const { oldAt } = uniquePhrases(links, wholeOf(links), 2);
    expect([...oldAt]).toEqual([2]);
  });

  it('are looked for in the block only', () => {
    const links = unlinkedTexts('a b a', 'a b a');
    const { oldAt, newAt } = uniquePhrases(
      links,
      { oldStart: 1, oldEnd: 3, newStart: 1, newEnd: 3 },
      1,
    );
    expect([[...oldAt], [...newAt]]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('are what a count of all phrases says', () => {
    fc.assert(
      fc.property(newsText, newsText, fc.integer({ min: 1, max: 8 }), (before, after, length) => {
        const links = unlinkedTexts(before, after);
        const placesIn = (words: Int32Array) => {
          const places = new Map<string, number[]>();
          for (let at = 0; at + length <= words.length; at++) {
            const phrase = words.slice(at, at + length).join(' ');
            places.set(phrase, [...(places.get(phrase) ?? []), at]);
          }
          return places;
        };
        const there = placesIn(links.new.words);
        const expected = [...placesIn(links.old.words)]
          .map(([phrase, places]) => ({ places, others: there.get(phrase) ?? [] }))
          .filter(({ places, others }) => places.length === 1 && others.length === 1)
          .map(({ places, others }) => [places[0], others[0]]);
        const { oldAt, newAt } = uniquePhrases(links, wholeOf(links), length);
        expect([...oldAt].map((at, index) => [at, newAt[index]])).toEqual(expected);
      }),
      runsOf(50),
    );
  });
});
