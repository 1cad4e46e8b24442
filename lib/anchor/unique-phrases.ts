import { numberAt } from './number-at';
import type { WordRange } from './passage';
import { resultOf, type Steps } from './steps';
import { type Block, UNLINKED, type WordLinks } from './word-links';

/** Places of phrases, old and new at the same index, rising in the old text. */
export type PhrasePairs = { readonly oldAt: Int32Array; readonly newAt: Int32Array };

const EMPTY = -1;
const REPEATED = -2;
/** Odd constants of multiplicative hashing (golden ratio) and of the polynomial in the rolling hash. */
const SCATTER = 0x9e3779b1;
const BASE = 0x01000193;

/** Words looked at in one step: a few ms. */
const STEP_WORDS = 16_384;

/**
 * Phrases of `length` words that stand exactly once in the old and once in the new part of the block. Words that are
 * linked already take no part.
 */
export function uniquePhrases(links: WordLinks, block: Block, length: number): PhrasePairs {
  return resultOf(findingUniquePhrases(links, block, length));
}

/** As `uniquePhrases`, in steps. */
export function* findingUniquePhrases(
  links: WordLinks,
  { oldStart, oldEnd, newStart, newEnd }: Block,
  length: number,
): Steps<PhrasePairs> {
  const table = phraseTable(links, length, oldEnd - oldStart);
  const slotOf = new Int32Array(Math.max(0, oldEnd - oldStart)).fill(EMPTY);
  const noteOld = (at: number, hash: number) => {
    const slot = slotFor(table, links.old.words, { at, hash });
    if (table.oldAt[slot] === EMPTY) {
      table.oldAt[slot] = at;
      slotOf[at - oldStart] = slot;
    } else table.newAt[slot] = REPEATED;
  };
  const noteNew = (at: number, hash: number) => {
    const slot = slotFor(table, links.new.words, { at, hash });
    if (table.oldAt[slot] === EMPTY) return;
    table.newAt[slot] = table.newAt[slot] === EMPTY ? at : REPEATED;
  };
  const old = { words: links.old.words, links: links.toNew, length };
  for (const part of partsOf({ start: oldStart, end: oldEnd }, length)) {
    eachFreePhrase(old, part, noteOld);
    yield;
  }
  const present = { words: links.new.words, links: links.toOld, length };
  for (const part of partsOf({ start: newStart, end: newEnd }, length)) {
    eachFreePhrase(present, part, noteNew);
    yield;
  }
  return pairsOf(table, slotOf, oldStart);
}

/** Parts in which together each phrase begins once; they overlap by what the last phrase of each needs. */
function* partsOf({ start, end }: WordRange, length: number): Generator<WordRange> {
  for (let from = start; from < end; from += STEP_WORDS) {
    yield { start: from, end: Math.min(end, from + STEP_WORDS + length - 1) };
  }
}

type PhraseTable = {
  readonly words: Int32Array;
  readonly length: number;
  readonly mask: number;
  readonly oldAt: Int32Array;
  readonly newAt: Int32Array;
};

function phraseTable(links: WordLinks, length: number, phrases: number): PhraseTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(8, phrases * 2)));
  return {
    words: links.old.words,
    length,
    mask: size - 1,
    oldAt: new Int32Array(size).fill(EMPTY),
    newAt: new Int32Array(size).fill(EMPTY),
  };
}

/** The slot of the phrase, or the empty one where it belongs (linear probing; the table is at most half full). */
function slotFor(
  { words, length, mask, oldAt }: PhraseTable,
  phraseWords: Int32Array,
  { at, hash }: { readonly at: number; readonly hash: number },
): number {
  let slot = (Math.imul(hash ^ (hash >>> 15), SCATTER) >>> 7) & mask;
  for (;;) {
    const known = numberAt(oldAt, slot);
    if (known === EMPTY) return slot;
    let same = 0;
    while (same < length && words[known + same] === phraseWords[at + same]) same++;
    if (same === length) return slot;
    slot = (slot + 1) & mask;
  }
}

function eachFreePhrase(
  source: { readonly words: Int32Array; readonly links: Int32Array; readonly length: number },
  { start, end }: { readonly start: number; readonly end: number },
  visit: (at: number, hash: number) => void,
): void {
  const { words, links, length } = source;
  let leaving = 1;
  for (let power = 0; power < length; power++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  let run = 0;
  for (let index = start; index < end; index++) {
    if (links[index] !== UNLINKED) {
      hash = 0;
      run = 0;
      continue;
    }
    hash = (Math.imul(hash, BASE) + scattered(words, index)) | 0;
    run++;
    if (run > length) hash = (hash - Math.imul(scattered(words, index - length), leaving)) | 0;
    if (run >= length) visit(index - length + 1, hash);
  }
}

function scattered(words: Int32Array, index: number): number {
  return Math.imul(numberAt(words, index) + 1, SCATTER);
}

function pairsOf({ newAt }: PhraseTable, slotOf: Int32Array, oldStart: number): PhrasePairs {
  const oldPlaces: number[] = [];
  const newPlaces: number[] = [];
  for (let index = 0; index < slotOf.length; index++) {
    const slot = numberAt(slotOf, index);
    if (slot === EMPTY || numberAt(newAt, slot) < 0) continue;
    oldPlaces.push(oldStart + index);
    newPlaces.push(numberAt(newAt, slot));
  }
  return { oldAt: Int32Array.from(oldPlaces), newAt: Int32Array.from(newPlaces) };
}
