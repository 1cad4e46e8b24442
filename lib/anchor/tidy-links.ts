import { numberAt } from './number-at';
import { isSameWord, link, UNLINKED, unlink, type WordLinks } from './word-links';

/** Runs up to this many words may be drawn to a longer neighbour. */
const LOOSE_RUN_WORDS = 3;
/** Runs up to this many words are chance when nothing around them is common. */
const CHANCE_RUN_WORDS = 2;
/** Words without a link on both sides, for each word of the run, that make it chance. */
const CHANCE_GAP_RATIO = 6;

/**
 * Draws a short run that was linked at a distance to its longer neighbour, where the same words stand next to that too:
 * between two equal words the one that goes on the phrase is meant.
 */
export function closeUpRuns(links: WordLinks): void {
  for (let index = links.old.count - 2; index >= 0; index--) drawTo(links, index, 1);
  for (let index = 1; index < links.old.count; index++) drawTo(links, index, -1);
}

/** `side` 1 = towards the word after, -1 = towards the word before. */
function drawTo(links: WordLinks, index: number, side: 1 | -1): void {
  const at = numberAt(links.toNew, index);
  const neighbour = numberAt(links.toNew, index + side);
  if (at === UNLINKED || neighbour === UNLINKED) return;
  const closer = neighbour - side;
  const isApart = side === 1 ? closer > at : closer < at;
  if (!isApart || links.toOld[closer] !== UNLINKED || !isSameWord(links, index, closer)) return;
  const own = runLength(links, index, side === 1 ? -1 : 1);
  if (own > LOOSE_RUN_WORDS || own >= runLength(links, index + side, side)) return;
  unlink(links, index);
  link(links, index, closer);
}

/** Words from the index on, in one direction, that are linked without a gap on either side. */
function runLength({ toNew }: WordLinks, index: number, step: 1 | -1): number {
  const from = numberAt(toNew, index);
  let length = 1;
  while (toNew[index + step * length] === from + step * length) length++;
  return length;
}

/** Takes away the links of one or two words that stand alone amid words of which nothing is common. */
export function dropChanceLinks(links: WordLinks): void {
  let index = 0;
  while (index < links.old.count) {
    if (links.toNew[index] === UNLINKED) {
      index++;
      continue;
    }
    const length = runLength(links, index, 1);
    if (length <= CHANCE_RUN_WORDS && isIsolated(links, index, length)) {
      for (let word = 0; word < length; word++) unlink(links, index + word);
    }
    index += length;
  }
}

function isIsolated({ toNew, toOld }: WordLinks, index: number, length: number): boolean {
  const limit = CHANCE_GAP_RATIO * length;
  const at = numberAt(toNew, index);
  return (
    (isGap(toNew, index - limit, index) || isGap(toOld, at - limit, at)) &&
    (isGap(toNew, index + length, index + length + limit) ||
      isGap(toOld, at + length, at + length + limit))
  );
}

/** Whether none of the words is linked; false where the text does not reach so far. */
function isGap(links: Int32Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    if (links[index] !== UNLINKED) return false;
  }
  return true;
}
