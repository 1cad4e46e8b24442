import { describe, expect, it } from 'vitest';
import { spanOfWords, wordsOfSpan } from '@/lib/anchor/passage';
import { type LikePlace, placeBeside, placeBetween } from '@/lib/anchor/place-beside';
import type { WordLinks } from '@/lib/anchor/word-links';
import { alignedInOrder, linkedTexts } from '../../support/anchor-texts';

const passageOf = (links: WordLinks, exact: string) => {
  const start = links.old.text.indexOf(exact);
  return wordsOfSpan(links.old, { start, end: start + exact.length });
};

const textOf = (links: WordLinks, place: LikePlace | null) => {
  if (place === null) return null;
  const { start, end } = spanOfWords(links.new, place.words);
  return links.new.text.slice(start, end);
};

describe('placeBeside', () => {
  it('finds what is like the passage next to a neighbour', () => {
    const links = linkedTexts('Then the hydrofoil arrived.', 'Then the hydrofoyl arived today.', [
      [0, 0],
    ]);
    const place = placeBeside(links, passageOf(links, 'hydrofoil arrived'), 0.35);
    expect(textOf(links, place)).toBe('hydrofoyl arived');
    expect(place?.difference).toBeCloseTo(2 / 17);
  });

  it('takes no words that belong to others', () => {
    const links = linkedTexts('Then ferries. Also ferry', 'Then ferry. Also', [
      [0, 0],
      [4, 1],
      [3, 3],
    ]);
    expect(placeBeside(links, { start: 1, end: 2 }, 0.5)).toBeNull();
  });

  it('takes no two words for three', () => {
    const links = linkedTexts('Then the old boat came', 'Then the boat came', [
      [0, 0],
      [4, 3],
    ]);
    expect(placeBeside(links, { start: 1, end: 4 }, 0.5)).toBeNull();
  });

  it('is null without neighbours, and where nothing is like it', () => {
    const alone = linkedTexts('ferry', 'ferry', []);
    expect(placeBeside(alone, { start: 0, end: 1 }, 0.5)).toBeNull();
    const other = linkedTexts('Then ferries came', 'Then snow fell', [[0, 0]]);
    expect(placeBeside(other, { start: 1, end: 2 }, 0.35)).toBeNull();
  });
});

describe('placeBetween', () => {
  const before = 'She said so. The ferry is late again. He agreed.';

  it('is what stands between the neighbours now', () => {
    const links = alignedInOrder(before, 'She said so. No boats today or tomorrow. He agreed.');
    const place = placeBetween(links, passageOf(links, 'The ferry is late again'));
    expect(textOf(links, place)).toBe('No boats today or tomorrow');
    expect(place?.difference).toBeGreaterThan(0.5);
  });

  it('is nothing where the neighbours have closed up', () => {
    const links = alignedInOrder(before, 'She said so. He agreed.');
    expect(placeBetween(links, passageOf(links, 'The ferry is late again.'))).toBeNull();
  });

  it('is nothing where much more stands between them', () => {
    const more = 'Then quite another thing was said. '.repeat(6);
    const links = alignedInOrder(before, `She said so. ${more}He agreed.`);
    expect(placeBetween(links, passageOf(links, 'The ferry is late again.'))).toBeNull();
  });

  it('counts the ends of the texts as neighbours', () => {
    const links = alignedInOrder('Ferry late. He agreed.', 'Boats early. He agreed.');
    expect(textOf(links, placeBetween(links, { start: 0, end: 2 }))).toBe('Boats early');
  });
});
