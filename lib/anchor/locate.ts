import type { Alignment } from './align';
import { locateAligned } from './locate-aligned';
import type { Located } from './located';
import type { TextQuoteSelector, TextSelectors } from './selector';
import { wholeCharacters } from './whole-characters';

export type Search = {
  /** The present text. */
  readonly text: string;
  readonly selectors: TextSelectors;
  /** Null = the text that the selectors were made on is not known. */
  readonly alignment: Alignment | null;
};

/** A repeated passage is placed only where its surroundings speak clearly for one of the places. */
const CLEAR_CONTEXT_LEAD = 0.2;

/**
 * Where the passage stands in the present text; null = it is no longer there, or it cannot be told where. A position
 * that does not hold the quote in the saved text is not believed.
 */
export function locateSpan(search: Search): Located | null {
  const located = locateWords(search);
  return located && { ...located, span: wholeCharacters(search.text, located.span) };
}

function locateWords({ text, selectors, alignment }: Search): Located | null {
  const [quote, position] = selectors;
  if (quote.exact === '') return null;
  if (position === undefined || alignment === null) return locateQuote(text, quote);
  const { oldText, links } = alignment;
  if (!oldText.startsWith(quote.exact, position.start)) return locateQuote(text, quote);
  const span = { start: position.start, end: position.start + quote.exact.length };
  return links === null ? { span, outcome: 'same', score: 1 } : locateAligned(links, span);
}

function locateQuote(text: string, quote: TextQuoteSelector): Located | null {
  const places = placesOf(text, quote.exact);
  const [first] = places;
  if (first === undefined) return null;
  const start = places.length === 1 ? first : clearlyBest(text, quote, places);
  if (start === null) return null;
  const span = { start, end: start + quote.exact.length };
  return { span, outcome: 'same', score: 0.5 + contextShare(text, quote, start) / 2 };
}

function placesOf(text: string, exact: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

function clearlyBest(
  text: string,
  quote: TextQuoteSelector,
  places: readonly number[],
): number | null {
  const ranked = places
    .map((start) => ({ start, share: contextShare(text, quote, start) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  if (best === undefined || second === undefined) return best?.start ?? null;
  return best.share - second.share >= CLEAR_CONTEXT_LEAD ? best.start : null;
}

/** Share, 0..1, of the quote's surroundings that stand around a place without a gap. */
function contextShare(text: string, { exact, prefix, suffix }: TextQuoteSelector, start: number) {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  const end = start + exact.length;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  const known = prefix.length + suffix.length;
  return known === 0 ? 0 : (before + after) / known;
}
