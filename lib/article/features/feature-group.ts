import type { Block } from '../block';
import type { BlockView } from './block-views';
import type { PageView } from './page-view';

/**
 * What a feature's 1 is written as. Whole numbers, because a browser that sees code for the first times makes an object
 * of every other number: that made up half of what reading a page allocated.
 */
export const ONE = 4096;

/** What features are worth, of one block, in parts of `ONE`; most are nothing. */
export type FeatureRow = {
  readonly row: Int16Array;
  /** Where the group's first feature stands. */
  base: number;
};

/** Some features of a block that are computed together, mostly within 0..1. */
export type FeatureGroup = {
  readonly names: readonly string[];
  /** Writes what is not nothing into a row of nothing, in the order of `names`. */
  readonly write: (view: PageView, block: Block, into: FeatureRow) => void;
};

/** Puts 1 for every bit that is set, the lowest at `first`. */
export function putBits(row: Int16Array, first: number, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    row[first + 31 - Math.clz32(left & -left)] = ONE;
  }
}

export function bool(value: boolean): number {
  return value ? ONE : 0;
}

/** `part / whole`, at most 1; 0 of nothing. In parts of `ONE`. */
export function share(part: number, whole: number): number {
  if (part >= whole) return whole > 0 ? ONE : 0;
  return whole > 0 ? (part * ONE) / whole : 0;
}

/** 0 for no words, 1 for a thousand; in parts of `ONE`. */
export function logWords(words: number): number {
  return words > 0 ? Math.log2(1 + words) * (ONE / 10) : 0;
}

const NOTHING_SEEN: BlockView = {
  shortText: '',
  textCues: 0,
  endsSentence: false,
  endsCut: false,
  startsLower: false,
  good: false,
  wordsBefore: 0,
  heading: -1,
  topHeading: -1,
  alike: 0,
};

/** What was read of the block beforehand. */
export function viewOf(view: PageView, block: Block): BlockView {
  return view.blocks[block.index] ?? NOTHING_SEEN;
}
