import { numberAt } from './number-at';
import { startsLine, type Tokens } from './tokens';
import { link, UNLINKED, unlink, type WordLinks } from './word-links';

/** A gap is tried at no more places than this on each side; beyond, the text only repeats itself. */
const MAX_SLIDE_WORDS = 60;

const SENTENCE_END = /[.!?。！？…][\s"'”’」』）)\]]*$/u;
const CLAUSE_END = /[,;:，、；：–—][\s"'”’」』）)\]]*$/u;
/** Code units before a word that are looked at for the end of a sentence: a sign, closing marks, a space. */
const LOOK_BACK_UNITS = 4;

/**
 * Moves each insertion and deletion to where a writer would have made it. Where a text goes from "A. B." to
 * "A. C. B." it may as well be "C. " or ". C" that was inserted; whole paragraphs are likelier than whole sentences,
 * and these likelier than parts (git's diff slides its hunks by the same thought).
 */
export function slideGaps(links: WordLinks): void {
  slideInsertions(links);
  slideInsertions({
    ...links,
    old: links.new,
    new: links.old,
    toNew: links.toOld,
    toOld: links.toNew,
  });
}

function slideInsertions(links: WordLinks): void {
  for (let index = 1; index < links.old.count; index++) {
    const start = numberAt(links.toNew, index - 1) + 1;
    const end = numberAt(links.toNew, index);
    if (start > 0 && end > start && isFree(links, start, end)) slide(links, { index, start, end });
  }
}

/** New words `start` to `end` were inserted before the old word `index`. */
type Insertion = { readonly index: number; readonly start: number; readonly end: number };

function isFree({ toOld }: WordLinks, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (toOld[index] !== UNLINKED) return false;
  return true;
}

function slide(links: WordLinks, insertion: Insertion): void {
  let best = 0;
  let bestWorth = cutWorth(links, insertion, 0);
  for (const side of [-1, 1] as const) {
    for (
      let by = side;
      Math.abs(by) <= MAX_SLIDE_WORDS && canSlide(links, insertion, by);
      by += side
    ) {
      const worth = cutWorth(links, insertion, by);
      if (worth > bestWorth) {
        best = by;
        bestWorth = worth;
      }
    }
  }
  for (let by = 0; by > best; by--) relink(links, insertion.index + by - 1, insertion.end + by - 1);
  for (let by = 0; by < best; by++) relink(links, insertion.index + by, insertion.start + by);
}

/** Whether the insertion, slid by all words but the last already, can be slid by that one too. */
function canSlide(
  { new: { words }, toNew }: WordLinks,
  { index, start, end }: Insertion,
  by: number,
): boolean {
  if (by < 0) return toNew[index + by] === start + by && words[start + by] === words[end + by];
  const last = by - 1;
  return toNew[index + last] === end + last && words[start + last] === words[end + last];
}

function relink(links: WordLinks, index: number, at: number): void {
  unlink(links, index);
  link(links, index, at);
}

function cutWorth(links: WordLinks, { start, end }: Insertion, by: number): number {
  return pauseBefore(links.new, start + by) + pauseBefore(links.new, end + by);
}

/** How likely a writer is to begin something new at the word: 4 = a line, 3 = a sentence, 2 = a clause, 1 = a word. */
function pauseBefore(tokens: Tokens, index: number): number {
  if (index === 0 || index === tokens.count || startsLine(tokens, index)) return 4;
  const start = numberAt(tokens.starts, index);
  const before = tokens.text.slice(Math.max(0, start - LOOK_BACK_UNITS), start);
  if (SENTENCE_END.test(before)) return 3;
  if (CLAUSE_END.test(before)) return 2;
  return start > numberAt(tokens.ends, index - 1) ? 1 : 0;
}
