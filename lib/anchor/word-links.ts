import { numberAt } from './number-at';
import type { Tokens } from './tokens';

/** Which word of the new text each word of the old one became, and the way back. At most one to one. */
export type WordLinks = {
  readonly old: Tokens;
  readonly new: Tokens;
  /** Index in the new text for each old word, or `UNLINKED`. */
  readonly toNew: Int32Array;
  /** Index in the old text for each new word, or `UNLINKED`. */
  readonly toOld: Int32Array;
  /** 1 = the word was linked out of the texts' common order: its passage was moved. */
  readonly moved: Uint8Array;
};

export const UNLINKED = -1;

/** A part of both texts; half-open ranges of word indexes. */
export type Block = {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
};

/** Two texts of which no word is linked yet. */
export function unlinked(oldTokens: Tokens, newTokens: Tokens): WordLinks {
  return {
    old: oldTokens,
    new: newTokens,
    toNew: new Int32Array(oldTokens.count).fill(UNLINKED),
    toOld: new Int32Array(newTokens.count).fill(UNLINKED),
    moved: new Uint8Array(oldTokens.count),
  };
}

export function link({ toNew, toOld }: WordLinks, oldIndex: number, newIndex: number): void {
  toNew[oldIndex] = newIndex;
  toOld[newIndex] = oldIndex;
}

/** Takes the link of an old word away; a word without a link stays so. */
export function unlink({ toNew, toOld }: WordLinks, oldIndex: number): void {
  const newIndex = numberAt(toNew, oldIndex);
  if (newIndex === UNLINKED) return;
  toNew[oldIndex] = UNLINKED;
  toOld[newIndex] = UNLINKED;
}

/** Whether the words at the two places exist and fold alike. */
export function isSameWord(links: WordLinks, oldIndex: number, newIndex: number): boolean {
  const word = links.old.words[oldIndex];
  return word !== undefined && word === links.new.words[newIndex];
}

/** Whether both places exist and neither is linked. */
export function areBothFree(links: WordLinks, oldIndex: number, newIndex: number): boolean {
  return links.toNew[oldIndex] === UNLINKED && links.toOld[newIndex] === UNLINKED;
}
