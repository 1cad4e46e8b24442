import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeCharacters } from '@/lib/anchor/whole-characters';
import { propertyRuns } from '@/test/support/property-runs';
import { anyText } from '../../support/anchor-texts';

const grown = (text: string, start: number, end: number) => {
  const span = wholeCharacters(text, { start, end });
  return text.slice(span.start, span.end);
};

describe('wholeCharacters', () => {
  it.each([
    ['a surrogate pair', 'a🚢b', 2, 3, '🚢'],
    ['an accent', 'cafe\u0301s', 0, 4, 'cafe\u0301'],
    ['a family of joined signs', 'x👨‍👩‍👧y', 1, 3, '👨‍👩‍👧'],
    ['a Thai vowel', 'กำลัง', 0, 1, 'กำ'],
    ['a flag', '🇳🇴', 0, 2, '🇳🇴'],
  ])('does not cut %s', (_, text, start, end, whole) => {
    expect(grown(text, start, end)).toBe(whole);
  });

  it('leaves a span between characters as it is', () => {
    expect(grown('旧渡轮', 1, 2)).toBe('渡');
    expect(grown('The ferry', 4, 9)).toBe('ferry');
    expect(wholeCharacters('ab', { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  });

  it('tells as Unicode does where a character ends, between any two', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const differing: string[] = [];
    for (let unit = 0; unit < 0x10000; unit++) {
      const one = String.fromCharCode(unit);
      for (const text of [`a${one}`, `${one}a`, one + one, `\u6e21${one}`]) {
        const isApart = segmenter.segment(text).containing(1)?.index === 1;
        const { start } = wholeCharacters(text, { start: 1, end: 1 });
        if ((start === 1) !== isApart) differing.push(`${unit.toString(16)} in ${text}`);
      }
    }
    expect(differing).toEqual([]);
  });

  it('holds the span, and changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(20), (text, start, length) => {
        const span = {
          start: Math.min(start, text.length),
          end: Math.min(start + length, text.length),
        };
        const whole = wholeCharacters(text, span);
        expect(whole.start).toBeLessThanOrEqual(span.start);
        expect(whole.end).toBeGreaterThanOrEqual(span.end);
        expect(wholeCharacters(text, whole)).toEqual(whole);
      }),
      propertyRuns,
    );
  });
});
