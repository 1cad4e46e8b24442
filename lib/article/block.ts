import type { TextMeasure } from './text-measure';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quote'
  | 'cell'
  | 'caption'
  | 'preformatted';

/** A block element of the page with the sums of the text in it, children included. */
export type Container = {
  /** Position in the page's list of containers. */
  readonly index: number;
  readonly element: Element;
  /** Local name, lower case. */
  readonly tag: string;
  /** Names of the element's attributes. */
  readonly attributes: readonly string[];
  /** Value of its `class`; null = it has none. */
  readonly className: string | null;
  readonly parent: Container | null;
  /** Steps to the root of the cut, 0 = the root. */
  readonly depth: number;
  /** What text directly in it is. */
  readonly kind: BlockKind;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  /** Lists around it: 0 = none. */
  readonly listDepth: number;
  readonly preformatted: boolean;
  /** By its own attributes or an ancestor's. */
  readonly hidden: boolean;
  /** Position of its first block in the page's list of blocks; with `blockEnd` half-open. */
  readonly blockStart: number;
  blockEnd: number;
  /** Position of its first line among the page's lines of text; with `lineEnd` half-open. */
  readonly lineStart: number;
  lineEnd: number;
  /** The innermost line element around it inside its parent; null = none. */
  readonly inLine: LineElement | null;
  words: number;
  linkWords: number;
  /** Words in blocks that read like running text, see `isGoodBlock`. */
  goodWords: number;
};

/** An element that stands in a line of text and has attributes, or is a `<time>`. */
export type LineElement = {
  readonly element: Element;
  readonly tag: string;
  readonly attributes: readonly string[];
  /** As a container's. */
  readonly className: string | null;
  readonly container: Container;
  /** The one around it inside the same container; null = none. */
  readonly inLine: LineElement | null;
  /** Number of containers that begin before it. */
  readonly containersBefore: number;
  /** Position of the line that it begins in; with `lineEnd` half-open: equal = it is a part of one line. */
  readonly lineStart: number;
  lineEnd: number;
};

/** A part of a block: a live text node, or a line break. */
export type Piece = Text | 'break';

/** A run of text that stands alone: a paragraph, an item, a heading, a cell, lines between two `<br>`. */
export type Block = {
  readonly index: number;
  readonly container: Container;
  readonly pieces: readonly Piece[];
  /** Positions of the pieces that no element parts from the piece before: only a comment stands between. */
  readonly joined: readonly number[];
  /** The link that was open when the block began; null = none. */
  readonly link: Element | null;
  readonly measure: Readonly<TextMeasure>;
  readonly linkWords: number;
  readonly links: number;
  /** Line breaks inside. */
  readonly breaks: number;
  /** Words in bold or italics. */
  readonly emphasisWords: number;
};

/** An image, at its place between the blocks. */
export type ImageRecord = {
  readonly element: Element;
  readonly container: Container;
  readonly link: Element | null;
  /** Number of blocks that begin before it. */
  readonly blockIndex: number;
};

/** A page or a stored article, cut into blocks. */
export type PageBlocks = {
  readonly root: Container;
  readonly blocks: readonly Block[];
  readonly images: readonly ImageRecord[];
  /** In document order; the root first. */
  readonly containers: readonly Container[];
  /** In document order. */
  readonly lineElements: readonly LineElement[];
  /** True = the page was too large, the rest was not read. */
  readonly truncated: boolean;
};

/** Running text has at least one sentence of this length. */
const GOOD_BLOCK_WORDS = 15;
const GOOD_BLOCK_LINK_SHARE = 0.4;

/** Whether a block reads like running text: long enough, few links, a mark that ends a sentence. */
export function isGoodBlock(block: Block): boolean {
  const { words, sentenceEnds } = block.measure;
  return (
    words >= GOOD_BLOCK_WORDS && sentenceEnds > 0 && block.linkWords < words * GOOD_BLOCK_LINK_SHARE
  );
}

/** Whether `inner` is `outer` or lies in it. */
export function isWithin(inner: Container, outer: Container): boolean {
  let container: Container | null = inner;
  while (container !== null && container.depth > outer.depth) container = container.parent;
  return container === outer;
}

/** Nearest container, itself included, for which `test` holds; null = none. */
export function closestContainer(
  start: Container,
  test: (container: Container) => boolean,
): Container | null {
  let container: Container | null = start;
  while (container !== null && !test(container)) container = container.parent;
  return container;
}
