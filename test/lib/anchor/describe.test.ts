import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '@/lib/anchor/describe';
import { propertyRuns } from '@/test/support/property-runs';
import { newsText, spanIn } from '../../support/anchor-texts';

describe('describeSpan', () => {
  it('keeps the words, what stands around them, and their place', () => {
    expect(describeSpan('The old ferry line', { start: 4, end: 13 })).toEqual([
      { type: 'TextQuoteSelector', exact: 'old ferry', prefix: 'The ', suffix: ' line' },
      { type: 'TextPositionSelector', start: 4, end: 13 },
    ]);
  });

  it('keeps 64 units on each side of a passage far from the ends', () => {
    const [{ prefix, suffix }] = describeSpan('渡'.repeat(400), { start: 200, end: 210 });
    expect([prefix.length, suffix.length]).toEqual([64, 64]);
  });

  it('tears no pair at the ends of the surroundings', () => {
    const text = `🚢${'x'.repeat(63)}FERRY${'x'.repeat(63)}🚢`;
    const [{ prefix, suffix }] = describeSpan(text, { start: 65, end: 70 });
    expect([prefix, suffix]).toEqual(['x'.repeat(63), 'x'.repeat(63)]);
  });

  it('gives surroundings and words that join to a part of the text', () => {
    const textAndSpan = newsText.chain((text) => fc.tuple(fc.constant(text), spanIn(text)));
    fc.assert(
      fc.property(textAndSpan, ([text, span]) => {
        const [{ exact, prefix, suffix }, position] = describeSpan(text, span);
        expect(text.slice(position.start, position.end)).toBe(exact);
        expect(text.startsWith(prefix + exact + suffix, position.start - prefix.length)).toBe(true);
      }),
      propertyRuns,
    );
  });
});
