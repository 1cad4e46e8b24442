import { bestApproximateMatch, editDistance } from './approximate-match';
import { numberAt } from './number-at';
import { neighboursOf, type WordRange } from './passage';
import { spellingOf, wordsWithin } from './spelling';
import { UNLINKED, type WordLinks } from './word-links';

/** New words that are like a passage, next to where its neighbours are. */
export type LikePlace = {
  readonly words: WordRange;
  /** Share of the passage's characters that differ: 0 = none; above 1 only where much was added. */
  readonly difference: number;
};

/** How much longer than the passage the searched part may be: times its words, and words of room. */
const REACH_RATIO = 1.5;
const REACH_ROOM_WORDS = 12;
/** Of passages up to this many words none may be missing: one of two words is another passage. */
const SHORT_WORDS = 3;
/** Cells of one fuzzy search: about 1 ms. Longer passages are left to the map. */
const MAX_CELLS = 400_000;

/**
 * The likest place next to one of the passage's neighbours, among words that are linked to nothing else; null = none
 * is like it enough.
 */
export function placeBeside(
  links: WordLinks,
  passage: WordRange,
  maxDifference: number,
): LikePlace | null {
  return holesOf(links, passage)
    .map((hole) => likestPlace({ links, passage, hole }, maxDifference))
    .reduce((best, place) => {
      if (place === null || best === null) return best ?? place;
      return place.difference < best.difference ? place : best;
    }, null);
}

/** The words after the neighbour before, and before the neighbour after. */
function holesOf(links: WordLinks, passage: WordRange): readonly WordRange[] {
  const { before, after } = neighboursOf(links, passage);
  const reach = Math.ceil((passage.end - passage.start) * REACH_RATIO) + REACH_ROOM_WORDS;
  const holes: WordRange[] = [];
  if (before !== null) {
    const start = numberAt(links.toNew, before) + 1;
    holes.push({ start, end: Math.min(links.new.count, start + reach) });
  }
  if (after !== null) {
    const end = numberAt(links.toNew, after);
    holes.push({ start: Math.max(0, end - reach), end });
  }
  return holes.filter(({ start, end }) => end > start);
}

type Hole = { readonly links: WordLinks; readonly passage: WordRange; readonly hole: WordRange };

function likestPlace({ links, passage, hole }: Hole, maxDifference: number): LikePlace | null {
  const pattern = spellingOf(links.old, passage).text;
  const spelling = spellingOf(links.new, hole);
  if (pattern.length * spelling.text.length > MAX_CELLS) return null;
  const maxErrors = Math.floor(pattern.length * maxDifference);
  const match = bestApproximateMatch(spelling.text, pattern, maxErrors);
  if (match === null) return null;
  const within = wordsWithin(spelling, match);
  const words = { start: hole.start + within.start, end: hole.start + within.end };
  const count = words.end - words.start;
  const oldCount = passage.end - passage.start;
  if (count === 0 || (oldCount <= SHORT_WORDS && count !== oldCount)) return null;
  if (!areFree(links, words, passage)) return null;
  return { words, difference: match.errors / pattern.length };
}

/** Whether no word is linked to words outside the passage. */
function areFree({ toOld }: WordLinks, words: WordRange, passage: WordRange): boolean {
  for (let index = words.start; index < words.end; index++) {
    const from = numberAt(toOld, index);
    if (from !== UNLINKED && (from < passage.start || from >= passage.end)) return false;
  }
  return true;
}

/** A hole that holds what a passage became may be so much shorter or longer, in words. */
const LEAST_HOLE_RATIO = 0.4;
const MOST_HOLE_RATIO = 2.5;
const HOLE_ROOM_WORDS = 3;

/**
 * The words that stand between the two neighbours of the passage, where both are next to it and about as much stands
 * there as before: it was rewritten here. Null = there is no such hole.
 */
export function placeBetween(links: WordLinks, passage: WordRange): LikePlace | null {
  const { toNew, old } = links;
  const before = passage.start === 0 ? -1 : numberAt(toNew, passage.start - 1);
  const after = passage.end === old.count ? links.new.count : numberAt(toNew, passage.end);
  if ((before === UNLINKED && passage.start > 0) || after === UNLINKED) return null;
  const words = { start: before + 1, end: after };
  const count = words.end - words.start;
  const oldCount = passage.end - passage.start;
  if (count < 1 || count < oldCount * LEAST_HOLE_RATIO) return null;
  if (count > oldCount * MOST_HOLE_RATIO + HOLE_ROOM_WORDS) return null;
  if (!areFree(links, words, passage)) return null;
  return { words, difference: differenceOf(links, passage, words) };
}

/** 1 where comparing them would take too long. */
function differenceOf(links: WordLinks, passage: WordRange, words: WordRange): number {
  const pattern = spellingOf(links.old, passage).text;
  const { text } = spellingOf(links.new, words);
  if (pattern.length * text.length > MAX_CELLS) return 1;
  return editDistance(pattern, text) / Math.max(pattern.length, text.length);
}
