import type { Block } from '../block';
import type { BlockView, PageView } from './page-view';

/** Some features of a block that are computed together, mostly within 0..1. */
export type FeatureGroup = {
  readonly names: readonly string[];
  /** Puts one value per name, in their order. */
  readonly write: (view: PageView, block: Block, put: (value: number) => void) => void;
};

export function bool(value: boolean): number {
  return value ? 1 : 0;
}

/** `part / whole`, at most 1; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/** 0 for no words, 1 for a thousand. */
export function logWords(words: number): number {
  return Math.log2(1 + words) / 10;
}

const NOTHING_SEEN: BlockView = {
  shortText: '',
  textCues: 0,
  endsSentence: false,
  startsLower: false,
  good: false,
  wordsBefore: 0,
  heading: -1,
};

/** What was read of the block beforehand. */
export function viewOf(view: PageView, block: Block): BlockView {
  return view.blocks[block.index] ?? NOTHING_SEEN;
}
