import type { Block } from '../block';
import type { BlockView, PageView } from './page-view';

/** Takes what features are worth; most are nothing, and never put. */
export type FeatureSink = {
  /** Number of the group's first feature among all. */
  base: number;
  /** `feature` is counted from `base`. */
  put(feature: number, value: number): void;
};

/** Some features of a block that are computed together, mostly within 0..1. */
export type FeatureGroup = {
  readonly names: readonly string[];
  /** Puts each feature at most once, by its place in `names`. */
  readonly write: (view: PageView, block: Block, sink: FeatureSink) => void;
};

/** Puts 1 for every bit that is set, the lowest at `first`. */
export function putBits(sink: FeatureSink, first: number, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    sink.put(first + 31 - Math.clz32(left & -left), 1);
  }
}

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
