import type { Span } from '@/lib/base/span';
import type { TextPositionSelector, TextQuoteSelector } from './selector';

/** UTF-16 code units kept on each side of a quote: long enough to tell repeated sentences apart. */
const CONTEXT_UNITS = 64;

/** The selectors of a span: its words with what stands around them, and its place. Never splits a surrogate pair. */
export function describeSpan(
  text: string,
  span: Span,
): readonly [TextQuoteSelector, TextPositionSelector] {
  const { start, end } = span;
  const from = afterPair(text, Math.max(0, start - CONTEXT_UNITS));
  const to = beforePair(text, Math.min(text.length, end + CONTEXT_UNITS));
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

function afterPair(text: string, offset: number): number {
  return isTrail(text, offset) ? offset + 1 : offset;
}

function beforePair(text: string, offset: number): number {
  return isTrail(text, offset) ? offset - 1 : offset;
}

/** Whether the unit at the offset is the second half of a surrogate pair. */
function isTrail(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
