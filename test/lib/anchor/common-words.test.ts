import { describe, expect, it } from 'vitest';
import { commonWordsCells, linkCommonWords } from '@/lib/anchor/common-words';
import type { WordLinks } from '@/lib/anchor/word-links';
import { pairsOf, unlinkedTexts } from '../../support/anchor-texts';

const wholeOf = (links: WordLinks) => ({
  oldStart: 0,
  oldEnd: links.old.count,
  newStart: 0,
  newEnd: links.new.count,
});

function linkedWords(oldText: string, newText: string) {
  const links = unlinkedTexts(oldText, newText);
  const block = wholeOf(links);
  linkCommonWords(links, block, new Int32Array(commonWordsCells(block)));
  return pairsOf(links);
}

describe('linkCommonWords', () => {
  it('links what both have, in the common order', () => {
    expect(linkedWords('the old ferry line', 'the new ferry')).toEqual(['the>0', 'ferry>2']);
    expect(linkedWords('旧渡轮', '渡轮新')).toEqual(['渡>0', '轮>1']);
  });

  it('rather links words of one phrase than as many that are strewn about', () => {
    expect(linkedWords('to the sea', 'to by the pier to the sea')).toEqual([
      'to>4',
      'the>5',
      'sea>6',
    ]);
  });

  it('links nothing where nothing is common', () => {
    expect(linkedWords('ferry', 'slipway')).toEqual([]);
    expect(linkedWords('', 'slipway')).toEqual([]);
  });

  it('needs no clean table', () => {
    const links = unlinkedTexts('a b c', 'x b');
    const block = wholeOf(links);
    linkCommonWords(links, block, new Int32Array(commonWordsCells(block) + 5).fill(99));
    expect(pairsOf(links)).toEqual(['b>1']);
  });

  it('touches nothing outside its block', () => {
    const links = unlinkedTexts('a b a', 'a b a');
    const block = { oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 2 };
    linkCommonWords(links, block, new Int32Array(commonWordsCells(block)));
    expect(pairsOf(links)).toEqual(['b>1']);
  });
});
