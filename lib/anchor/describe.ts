import type { Span } from '@/lib/base/span';
import type { TextPositionSelector, TextQuoteSelector } from './selector';
import { wholeCharacters } from './whole-characters';

/** UTF-16 code units kept on each side of a quote: long enough to tell repeated sentences apart. */
const CONTEXT_UNITS = 64;

/** The selectors of a span: its words with what stands around them, and its place. Never cuts a character. */
export function describeSpan(
  text: string,
  span: Span,
): readonly [TextQuoteSelector, TextPositionSelector] {
  const { start, end } = wholeCharacters(text, span);
  const from = Math.max(0, start - CONTEXT_UNITS);
  const to = Math.min(text.length, end + CONTEXT_UNITS);
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacters(text, { start: from, end: from }).end, start),
      suffix: text.slice(end, wholeCharacters(text, { start: to, end: to }).start),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}
