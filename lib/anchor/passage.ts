import type { Span } from '@/lib/base/span';
import { numberAt } from './number-at';
import { firstWordAfter, firstWordFrom, type Tokens } from './tokens';
import { UNLINKED, type WordLinks } from './word-links';

/** Half-open range of word indexes. */
export type WordRange = { readonly start: number; readonly end: number };

/** The words that a span touches; empty = there are only blanks and invisible characters in it. */
export function wordsOfSpan(tokens: Tokens, span: Span): WordRange {
  return { start: firstWordAfter(tokens, span.start), end: firstWordFrom(tokens, span.end) };
}

/** From the first unit of the first word to the last unit of the last one; the range must not be empty. */
export function spanOfWords({ starts, ends }: Tokens, { start, end }: WordRange): Span {
  return { start: numberAt(starts, start), end: numberAt(ends, end - 1) };
}

/** Words before and after a passage among which its neighbours are looked for: about a sentence. */
const NEIGHBOUR_WORDS = 12;
/** How far, in words, a neighbour may have drifted from its passage and still hold it. */
const NEIGHBOUR_DRIFT_WORDS = 12;

/** The nearest linked old words before and after a passage; null = none near enough. */
export type Neighbours = { readonly before: number | null; readonly after: number | null };

export function neighboursOf({ toNew }: WordLinks, { start, end }: WordRange): Neighbours {
  const isLinked = (index: number) => toNew[index] !== undefined && toNew[index] !== UNLINKED;
  const reach = Array.from({ length: NEIGHBOUR_WORDS }, (_, by) => by);
  return {
    before: reach.map((by) => start - 1 - by).find(isLinked) ?? null,
    after: reach.map((by) => end + by).find(isLinked) ?? null,
  };
}

/**
 * Whether a neighbour of the passage stands about as near to the new place as it stood to the old one. A passage
 * without neighbours is not doubted.
 */
export function isAmongNeighbours(links: WordLinks, passage: WordRange, place: WordRange): boolean {
  const { before, after } = neighboursOf(links, passage);
  if (before === null && after === null) return true;
  const holds = (neighbour: number | null, oldEdge: number, newEdge: number) =>
    neighbour !== null &&
    Math.abs(numberAt(links.toNew, neighbour) - newEdge - (neighbour - oldEdge)) <=
      NEIGHBOUR_DRIFT_WORDS;
  return holds(before, passage.start, place.start) || holds(after, passage.end, place.end);
}

/**
 * Whether the place lies between the neighbours of the passage, however much came in on both sides. The ends of the
 * texts are neighbours of what stands near them.
 */
export function isBetweenNeighbours(
  links: WordLinks,
  passage: WordRange,
  place: WordRange,
): boolean {
  const { before, after } = neighboursOf(links, passage);
  const isAfter =
    before === null ? passage.start < NEIGHBOUR_WORDS : numberAt(links.toNew, before) < place.start;
  const isBefore =
    after === null
      ? passage.end > links.old.count - NEIGHBOUR_WORDS
      : numberAt(links.toNew, after) >= place.end;
  return isAfter && isBefore;
}

/** Whether the two ranges share a word. */
export function overlap(one: WordRange, other: WordRange): boolean {
  return one.start < other.end && other.start < one.end;
}
