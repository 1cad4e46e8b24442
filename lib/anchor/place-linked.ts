import { heaviestRun, type LinkedRun } from './linked-run';
import { numberAt } from './number-at';
import type { WordRange } from './passage';
import { startsLine, startsLineWithin } from './tokens';
import { UNLINKED, type WordLinks } from './word-links';

/** Where the map puts a passage. */
export type LinkedPlace = {
  readonly words: WordRange;
  /** Share, 0..1, of the passage's characters that are still there. */
  readonly coverage: number;
  /** Every word is there, and no other among them. */
  readonly isWhole: boolean;
  readonly isMoved: boolean;
};

/** A passage of which less than this share is left is not the same passage. */
const MIN_COVERAGE = 0.4;
/** Passages up to this many words must be there as a whole: half of two words is chance. */
const WHOLE_ONLY_WORDS = 2;
/** Passages up to this many words need a neighbour that came along. */
const SHORT_WORDS = 3;

/** The place by the links of the passage's own words; null = too little of it is left. It must not be empty. */
export function placeLinked(links: WordLinks, passage: WordRange): LinkedPlace | null {
  const run = heaviestRun(links, passage);
  if (run === null) return null;
  const count = passage.end - passage.start;
  const needed = count <= WHOLE_ONLY_WORDS ? 1 : MIN_COVERAGE;
  if (run.coverage < needed) return null;
  const words = {
    start: edgeOf({ links, passage, run }, -1),
    end: edgeOf({ links, passage, run }, 1) + 1,
  };
  if (count <= SHORT_WORDS && !isSupported(links, passage, words)) return null;
  return {
    words,
    coverage: run.coverage,
    isWhole: run.coverage === 1 && words.end - words.start === count,
    isMoved: links.moved[run.oldFirst] === 1,
  };
}

/** An unlinked edge of the passage may have grown to so many times its words, and so many more. */
const GROWTH_RATIO = 3;
const GROWTH_ROOM_WORDS = 4;

type Growth = { readonly links: WordLinks; readonly passage: WordRange; readonly run: LinkedRun };

/**
 * The first (`step` -1) or last (1) word of the new place. Where the passage's own edge was reworded it reaches up to
 * the mapped neighbour, or else takes as many free words of the line as are missing; never across the end of a line
 * that was not in the reworded part.
 */
function edgeOf({ links, passage, run }: Growth, step: 1 | -1): number {
  const linkedEdge = step === -1 ? run.newFirst : run.newLast;
  const missing = step === -1 ? run.oldFirst - passage.start : passage.end - 1 - run.oldLast;
  if (missing === 0) return linkedEdge;
  const neighbour = placeBeside(links, passage, step);
  const gap = neighbour === null ? -1 : (neighbour - linkedEdge) * step - 1;
  const lines =
    step === -1
      ? startsLineWithin(links.old, { start: passage.start, end: run.oldFirst + 1 })
      : startsLineWithin(links.old, { start: run.oldLast, end: passage.end });
  const isHeld = gap >= 0 && gap <= missing * GROWTH_RATIO + GROWTH_ROOM_WORDS;
  const most = isHeld ? gap : missing;
  let edge = linkedEdge;
  for (let grown = 0; grown < most; grown++) {
    const next = edge + step;
    if (!isHeld && links.toOld[next] !== UNLINKED) break;
    if (!(isHeld && lines) && startsLine(links.new, step === -1 ? edge : next)) break;
    edge = next;
  }
  return edge;
}

/** Where the word next to the passage is now; the ends of a text are next to its words. Null = it is not linked. */
function placeBeside(links: WordLinks, passage: WordRange, step: 1 | -1): number | null {
  const beside = step === -1 ? passage.start - 1 : passage.end;
  if (beside === -1) return -1;
  if (beside === links.old.count) return links.new.count;
  const place = numberAt(links.toNew, beside);
  return place === UNLINKED ? null : place;
}

/** Words around a short passage that may speak for it, and how many of them must. */
const WITNESS_WORDS = 8;
const WITNESSES = 3;

/** Whether a word next to the short passage is next to its place too, or several around it are around there. */
function isSupported(links: WordLinks, passage: WordRange, place: WordRange): boolean {
  const { toNew, old } = links;
  if (passage.start > 0 && toNew[passage.start - 1] === place.start - 1) return true;
  if (toNew[passage.end] === place.end) return true;
  let witnesses = 0;
  const last = Math.min(old.count, passage.end + WITNESS_WORDS);
  for (let index = Math.max(0, passage.start - WITNESS_WORDS); index < last; index++) {
    if (index >= passage.start && index < passage.end) continue;
    const at = numberAt(toNew, index);
    const drift = Math.abs(at - place.start - (index - passage.start));
    if (at !== UNLINKED && drift < WITNESS_WORDS) witnesses++;
  }
  return witnesses >= WITNESSES;
}
