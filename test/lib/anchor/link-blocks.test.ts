import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNLINKED } from '@/lib/anchor/word-links';
import { propertyRuns } from '@/test/support/property-runs';
import { alignedInOrder, newsText, newsTexts, pairsOf } from '../../support/anchor-texts';

describe('linkInOrder', () => {
  it.each(newsTexts)('links every word of an unchanged $language text to itself', ({ text }) => {
    const { toNew } = alignedInOrder(text, text);
    expect([...toNew]).toEqual([...toNew.keys()]);
  });

  it.each(newsTexts)('links all the rest where a paragraph of $language came in', ({ text }) => {
    const [first = '', ...rest] = text.split('\n');
    const { toNew } = alignedInOrder(text, [first, '7 8 9 7 8 9', ...rest].join('\n'));
    expect([...toNew].filter((at) => at === UNLINKED)).toEqual([]);
  });

  it('chooses the repeated word by what stands around it', () => {
    const before = 'No boat came in today. The ferry came in today.';
    const present = 'No train came in today. No boat came in today. The ferry came in today.';
    expect(pairsOf(alignedInOrder(before, present))).toEqual(
      expect.arrayContaining(['boat>7', 'ferry>13']),
    );
  });

  it('links in order only, each word once, and only words that fold alike', () => {
    fc.assert(
      fc.property(newsText, newsText, (before, after) => {
        const { toNew, toOld, old, new: present } = alignedInOrder(before, after);
        const places = [...toNew].filter((at) => at !== UNLINKED);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        toNew.forEach((at, index) => {
          if (at === UNLINKED) return;
          expect(toOld[at]).toBe(index);
          expect(present.words[at]).toBe(old.words[index]);
        });
      }),
      propertyRuns,
    );
  });

  it('comes to an end with texts that only repeat themselves', () => {
    const links = alignedInOrder('la '.repeat(20_000), 'la '.repeat(19_999));
    expect(links.toNew[0]).toBe(0);
    expect(() => alignedInOrder('ab '.repeat(20_000), 'ba ab '.repeat(10_000))).not.toThrow();
  });
});
