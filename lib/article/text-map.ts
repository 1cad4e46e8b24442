import type { Block } from './block';
import { type BlockLayout, layOutBlock } from './canonical-text';
import { cutBlocks } from './cut-blocks';
import { bodyOf, rootElementOf } from './page-root';

/** A stretch of text that stands in one text node, unit for unit. Offsets and length in UTF-16 code units. */
export type TextRun = {
  readonly node: Text;
  /** Offset in `node.data`. */
  readonly nodeStart: number;
  /** Offset in the map's text. */
  readonly start: number;
  readonly length: number;
};

/**
 * Canonical text with the live nodes it came from. Runs are sorted by `start` and do not overlap; the new lines between
 * blocks and for `<br>` belong to no run. A run's units are those of its node, except that white space reads as a space.
 */
export type TextMap = { readonly text: string; readonly runs: readonly TextRun[] };

/** The canonical text of the blocks, one line break between two. */
export function textMapOf(blocks: readonly Block[]): TextMap {
  return textMapOfLayouts(blocks.map(layOutBlock));
}

/** The same of blocks that were laid out already. */
export function textMapOfLayouts(layouts: readonly BlockLayout[]): TextMap {
  const texts: string[] = [];
  const runs: TextRun[] = [];
  let start = 0;
  for (const layout of layouts) {
    for (const { node, nodeStart, start: at, length } of layout.runs) {
      runs.push({ node, nodeStart, start: start + at, length });
    }
    texts.push(layout.text);
    start += layout.text.length + 1;
  }
  return { text: texts.join('\n'), runs };
}

/** The canonical text of an element that shows a stored article (structural HTML). */
export function textMapOfElement(root: Element): TextMap {
  return textMapOf(cutBlocks(root).blocks);
}

/** All that the page shows, article or not, in document order; hidden text is left out. */
export function pageTextMap(document: Document): TextMap {
  const body = bodyOf(rootElementOf(document));
  return textMapOf(cutBlocks(body).blocks.filter(({ container }) => !container.hidden));
}
