import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTexts } from '@/lib/anchor/align';
import { describeSpan } from '@/lib/anchor/describe';
import { locateSpan } from '@/lib/anchor/locate';
import type { TextSelectors } from '@/lib/anchor/selector';
import { propertyRuns, runsOf } from '@/test/support/property-runs';
import { anyText, become, newsText, newsTexts, spanIn } from '../../support/anchor-texts';

const quoteOnly = (exact: string, prefix = '', suffix = ''): TextSelectors => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
];

const textAndSpan = newsText.chain((text) => fc.tuple(fc.constant(text), spanIn(text)));

describe('locateSpan with the text that was saved', () => {
  it('finds every span of an unchanged text exactly', () => {
    fc.assert(
      fc.property(textAndSpan, ([text, span]) => {
        const selectors = describeSpan(text, span);
        const [, { start, end }] = selectors;
        const located = locateSpan({ text, selectors, alignment: alignTexts(text, text) });
        expect(located).toEqual({ span: { start, end }, outcome: 'same', score: 1 });
      }),
      propertyRuns,
    );
  });

  it.each(newsTexts)('keeps the words whatever comes in around them, in $language', ({ text }) => {
    const paragraphs = text.split('\n');
    const around = fc.array(fc.constantFrom('New: 1 2 3.', '又及：四五六。', 'جديد هنا.'), {
      minLength: 0,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), around, around, (index, before, after) => {
        const exact = paragraphs[index] ?? '';
        const changed = paragraphs.with(index, [...before, exact, ...after].join('\n')).join('\n');
        const located = become(text, changed, exact);
        expect(changed.slice(located?.span.start, located?.span.end)).toBe(exact);
        expect(located?.outcome).toBe('same');
      }),
      runsOf(40),
    );
  });

  it.each(newsTexts)('gives nothing for what was cut out, in $language', ({ text }) => {
    const paragraphs = text.split('\n');
    fc.assert(
      fc.property(fc.nat(paragraphs.length - 1), (index) => {
        const rest = paragraphs.filter((_, at) => at !== index).join('\n');
        expect(become(text, rest, paragraphs[index] ?? '')).toBeNull();
      }),
      runsOf(20),
    );
  });

  it('throws at no text, and stays within it', () => {
    const cases = fc.tuple(anyText, anyText, fc.nat(70), fc.nat(70));
    fc.assert(
      fc.property(cases, ([before, after, start, length]) => {
        const selectors = describeSpan(before, { start, end: start + length });
        const located = locateSpan({
          text: after,
          selectors,
          alignment: alignTexts(before, after),
        });
        if (located === null) return;
        expect(located.span.start).toBeGreaterThanOrEqual(0);
        expect(located.span.end).toBeGreaterThan(located.span.start);
        expect(located.span.end).toBeLessThanOrEqual(after.length);
        expect(located.score).toBeGreaterThanOrEqual(0);
        expect(located.score).toBeLessThanOrEqual(1);
      }),
      propertyRuns,
    );
  });

  it('cuts no character of the new text', () => {
    const before = 'He wrote: ok. She answered soon after that.';
    const located = become(before, before.replace('ok', 'ok\u0301'), 'ok');
    expect(before.replace('ok', 'ok\u0301').slice(located?.span.start, located?.span.end)).not.toBe(
      'ok',
    );
  });

  it('does not believe a position that holds other words', () => {
    const text = 'The booth is shut. The ferry runs late.';
    const [quote] = describeSpan(text, { start: 23, end: 28 });
    const selectors = [quote, { type: 'TextPositionSelector', start: 4, end: 9 }] as const;
    const located = locateSpan({ text, selectors, alignment: alignTexts(text, text) });
    expect(located?.span).toEqual({ start: 23, end: 28 });
  });
});

describe('locateSpan by the quote alone', () => {
  const text = 'The ferry runs. The booth is shut. The ferry runs late.';

  it('finds what stands there once', () => {
    expect(locateSpan({ text, selectors: quoteOnly('booth'), alignment: null })?.span).toEqual({
      start: 20,
      end: 25,
    });
  });

  it('does not call it moved: nobody knows where it stood', () => {
    const located = locateSpan({ text, selectors: quoteOnly('booth'), alignment: null });
    expect(located?.outcome).toBe('same');
  });

  it('is surer the more of the surroundings is there', () => {
    const scoreOf = (prefix: string, suffix: string) =>
      locateSpan({ text, selectors: quoteOnly('booth', prefix, suffix), alignment: null })?.score;
    expect(scoreOf('The ', ' is shut')).toBe(1);
    expect(scoreOf('', '')).toBe(0.5);
    expect(scoreOf('A big ', ' was open')).toBeLessThan(1);
  });

  it('chooses among repeated ones by the surroundings, and only where these speak clearly', () => {
    const placeOf = (prefix: string, suffix: string) =>
      locateSpan({ text, selectors: quoteOnly('ferry runs', prefix, suffix), alignment: null })
        ?.span.start;
    expect(placeOf('The ', ' late')).toBe(39);
    expect(placeOf('The ', '')).toBeUndefined();
  });

  it('gives nothing for nothing', () => {
    expect(locateSpan({ text, selectors: quoteOnly(''), alignment: null })).toBeNull();
    expect(locateSpan({ text, selectors: quoteOnly('slipway'), alignment: null })).toBeNull();
  });
});
