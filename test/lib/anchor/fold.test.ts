import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from '@/lib/anchor/fold';
import { propertyRuns } from '@/test/support/property-runs';
import { anyText } from '../../support/anchor-texts';

describe('foldWord', () => {
  it.each([
    ['case', 'Ferry', 'FERRY'],
    ['straight and curly quotes', '"', '“'],
    ['Chinese and Western quotes', '「', '"'],
    ['apostrophes', '’', "'"],
    ['dashes of any length', '—', '-'],
    ['full width and half width letters', 'ＡＢＣ１', 'abc1'],
    ['full stops of both scripts', '。', '.'],
    ['full width commas', '，', ','],
    ['composed and decomposed accents', 'caf\u00e9', 'cafe\u0301'],
    ['soft hyphens', 'har\u00adbour', 'harbour'],
    ['zero-width characters', '渡\u200b轮', '渡轮'],
    ['Arabic presentation forms', '\ufefb', 'لا'],
  ])('takes %s for the same', (_, one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it.each([
    ['different words', 'ferry', 'berry'],
    ['accents', 'résumé', 'resume'],
    ['traditional and simplified characters', '輪', '轮'],
    ['a comma and a full stop', '，', '。'],
  ])('keeps %s apart', (_, one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });

  it('leaves nothing of what cannot be seen', () => {
    expect(['\u00ad', '\u200b\u200d', '\ufeff'].map(foldWord)).toEqual(['', '', '']);
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, (word) => {
        const folded = foldWord(word);
        expect(foldWord(folded)).toBe(folded);
      }),
      propertyRuns,
    );
  });
});
