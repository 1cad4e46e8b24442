import { type Block, type Container, isGoodBlock } from './block';

/** Adds every block's words to its container and all around it. Containers in document order. */
export function sumUp(containers: readonly Container[], blocks: readonly Block[]): void {
  for (const block of blocks) {
    const { container, measure, linkWords } = block;
    container.words += measure.words;
    container.linkWords += linkWords;
    if (isGoodBlock(block)) container.goodWords += measure.words;
  }
  // Children come after their parents, so one pass from the end carries every sum up to the root.
  for (let index = containers.length - 1; index > 0; index--) {
    const container = containers[index];
    const parent = container?.parent;
    if (container === undefined || parent === undefined || parent === null) continue;
    parent.words += container.words;
    parent.linkWords += container.linkWords;
    parent.goodWords += container.goodWords;
  }
}
