import { numberAt } from './number-at';
import type { WordRange } from './passage';
import type { Tokens } from './tokens';

/** Some words of a text as one string in which only the spelling is left: lower case, blanks as single spaces. */
export type Spelling = {
  readonly text: string;
  /** Offset in `text` at which each word begins, and one more for the end. */
  readonly offsets: Int32Array;
};

export function spellingOf({ text, starts, ends }: Tokens, { start, end }: WordRange): Spelling {
  const offsets = new Int32Array(Math.max(0, end - start) + 1);
  let spelt = '';
  for (let index = start; index < end; index++) {
    const from = numberAt(starts, index);
    if (index > start && from > numberAt(ends, index - 1)) spelt += ' ';
    offsets[index - start] = spelt.length;
    spelt += text.slice(from, numberAt(ends, index)).toLowerCase();
  }
  offsets[Math.max(0, end - start)] = spelt.length + 1;
  return { text: spelt, offsets };
}

/** The words that lie at least half within the place, counted from the first one of the spelling; may be empty. */
export function wordsWithin(
  { offsets }: Spelling,
  { start, end }: { readonly start: number; readonly end: number },
): WordRange {
  const middleOf = (word: number) =>
    (numberAt(offsets, word) + numberAt(offsets, word + 1) - 1) / 2;
  const count = offsets.length - 1;
  let first = 0;
  while (first < count && middleOf(first) < start) first++;
  let last = count;
  while (last > first && middleOf(last - 1) > end) last--;
  return { start: first, end: last };
}
