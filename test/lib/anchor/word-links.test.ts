import { describe, expect, it } from 'vitest';
import { areBothFree, isSameWord, link, UNLINKED, unlink } from '@/lib/anchor/word-links';
import { unlinkedTexts } from '../../support/anchor-texts';

describe('word links', () => {
  it('begin with none, as long as the texts are', () => {
    const links = unlinkedTexts('one two', 'one two three');
    expect([...links.toNew]).toEqual([UNLINKED, UNLINKED]);
    expect([...links.toOld]).toEqual([UNLINKED, UNLINKED, UNLINKED]);
    expect([...links.moved]).toEqual([0, 0]);
  });

  it('lead both ways, and are taken away both ways', () => {
    const links = unlinkedTexts('one two', 'zero one');
    link(links, 0, 1);
    expect([links.toNew[0], links.toOld[1]]).toEqual([1, 0]);
    expect([areBothFree(links, 0, 0), areBothFree(links, 1, 0)]).toEqual([false, true]);
    unlink(links, 0);
    unlink(links, 1);
    expect([links.toNew[0], links.toOld[1]]).toEqual([UNLINKED, UNLINKED]);
  });

  it('compare words as they fold, and never beyond the ends', () => {
    const links = unlinkedTexts('One “two”', 'one "TWO" three');
    expect([0, 1, 2, 3].map((index) => isSameWord(links, index, index))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isSameWord(links, 0, 4)).toBe(false);
    expect(isSameWord(links, 4, 9)).toBe(false);
    expect(isSameWord(links, -1, -1)).toBe(false);
    expect(areBothFree(links, 4, 4)).toBe(false);
  });
});
