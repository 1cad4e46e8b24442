import { describe, expect, it } from 'vitest';
import { slideGaps } from '@/lib/anchor/slide-gaps';
import { UNLINKED } from '@/lib/anchor/word-links';
import { alignedInOrder, linkedTexts, pairsOf, wordAt } from '../../support/anchor-texts';

/** The words of the longer text that the shorter one lacks. */
function inserted(oldText: string, newText: string): string {
  const links = alignedInOrder(oldText, newText);
  slideGaps(links);
  const words = [...links.toOld].flatMap((at, index) =>
    at === UNLINKED ? [wordAt(links.new, index)] : [],
  );
  return words.join(' ');
}

describe('slideGaps', () => {
  it('makes the insertion a whole sentence', () => {
    expect(inserted('She ran. She swam.', 'She ran. She slept. She swam.')).toBe('She slept .');
  });

  it('makes the insertion a whole paragraph rather', () => {
    expect(
      inserted('渡轮复航。\n渡轮停航。', '渡轮复航。\n渡轮很快。\n渡轮停航。').replaceAll(' ', ''),
    ).toBe('渡轮很快。');
  });

  it('does the same for a deletion', () => {
    const links = linkedTexts('A b. A c. A d.', 'A b. A d.', [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [7, 4],
      [8, 5],
    ]);
    slideGaps(links);
    expect(pairsOf(links)).toEqual(['A>0', 'b>1', '.>2', 'A>3', 'd>4', '.>5']);
    expect(links.toNew[3]).toBe(UNLINKED);
    expect(links.toNew[6]).toBe(3);
  });

  it('leaves an insertion that cannot be slid', () => {
    expect(inserted('one two', 'one extra two')).toBe('extra');
  });
});
