import { numberAt } from './number-at';
import { type Block, isSameWord, link, type WordLinks } from './word-links';

/** A common word counts by itself, and more for each neighbour that is common too, so that links gather into phrases. */
const WORD_WORTH = 2;
const NEIGHBOUR_WORTH = 1;

/** Cells of the table that a block needs. */
export function commonWordsCells({ oldStart, oldEnd, newStart, newEnd }: Block): number {
  return (oldEnd - oldStart + 1) * (newEnd - newStart + 1);
}

/**
 * Links the words of a block along its common subsequence of the greatest worth. Time and memory are the product of the
 * two lengths; `table` is working room for at least `commonWordsCells(block)` numbers.
 */
export function linkCommonWords(links: WordLinks, block: Block, table: Int32Array): void {
  fillTable(links, block, table);
  followBestPath(links, block, table);
}

/** Each cell holds the best worth from there to the end of the block. */
function fillTable(links: WordLinks, block: Block, table: Int32Array): void {
  const { oldStart, oldEnd, newStart, newEnd } = block;
  const width = newEnd - newStart + 1;
  const height = oldEnd - oldStart;
  table.fill(0, height * width, (height + 1) * width);
  for (let row = height - 1; row >= 0; row--) {
    let right = 0;
    table[row * width + width - 1] = 0;
    for (let column = width - 2; column >= 0; column--) {
      const below = numberAt(table, (row + 1) * width + column);
      let best = below > right ? below : right;
      if (links.old.words[oldStart + row] === links.new.words[newStart + column]) {
        const worth = linkWorth(links, block, {
          oldIndex: oldStart + row,
          newIndex: newStart + column,
        });
        const through = numberAt(table, (row + 1) * width + column + 1) + worth;
        if (through > best) best = through;
      }
      table[row * width + column] = best;
      right = best;
    }
  }
}

type Place = { readonly oldIndex: number; readonly newIndex: number };

/** The edges of a block count as neighbours: what stands beyond them is linked, or is the end of the text. */
function linkWorth(links: WordLinks, block: Block, { oldIndex, newIndex }: Place): number {
  let worth = WORD_WORTH;
  const isFirst = oldIndex === block.oldStart && newIndex === block.newStart;
  if (isFirst || isInnerMatch(links, block, { oldIndex: oldIndex - 1, newIndex: newIndex - 1 })) {
    worth += NEIGHBOUR_WORTH;
  }
  const isLast = oldIndex === block.oldEnd - 1 && newIndex === block.newEnd - 1;
  if (isLast || isInnerMatch(links, block, { oldIndex: oldIndex + 1, newIndex: newIndex + 1 })) {
    worth += NEIGHBOUR_WORTH;
  }
  return worth;
}

function isInnerMatch(links: WordLinks, block: Block, { oldIndex, newIndex }: Place): boolean {
  return (
    oldIndex >= block.oldStart &&
    newIndex >= block.newStart &&
    oldIndex < block.oldEnd &&
    newIndex < block.newEnd &&
    isSameWord(links, oldIndex, newIndex)
  );
}

function followBestPath(links: WordLinks, block: Block, table: Int32Array): void {
  const width = block.newEnd - block.newStart + 1;
  let oldIndex = block.oldStart;
  let newIndex = block.newStart;
  while (oldIndex < block.oldEnd && newIndex < block.newEnd) {
    const cell = (oldIndex - block.oldStart) * width + newIndex - block.newStart;
    const worth = numberAt(table, cell);
    const skippingOld = numberAt(table, cell + width);
    const skippingNew = numberAt(table, cell + 1);
    if (worth > skippingOld && worth > skippingNew) {
      link(links, oldIndex, newIndex);
      oldIndex++;
      newIndex++;
    } else if (skippingOld >= skippingNew) oldIndex++;
    else newIndex++;
  }
}
