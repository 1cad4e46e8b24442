import { commonWordsCells, linkCommonWords } from './common-words';
import { longestIncreasing } from './longest-increasing';
import { numberAt } from './number-at';
import { resultOf, type Steps } from './steps';
import { findingUniquePhrases, type PhrasePairs } from './unique-phrases';
import { areBothFree, type Block, isSameWord, link, type WordLinks } from './word-links';

/** Lengths, in words, of the unique phrases that serve as anchors: long ones first, because they err least. */
const PHRASE_LENGTHS = [8, 4, 2, 1] as const;

/** Blocks up to this many cells are compared word by word at once: about 0.1 ms. */
const SMALL_TABLE_CELLS = 40_000;
/** The largest table for a block in which no anchor is left, or that was divided often: about 2 ms and 2.4 MB. */
const LARGE_TABLE_CELLS = 600_000;
/** After so many divisions a block is compared as it is, or left alone: texts that only repeat themselves cost no more. */
const MAX_DEPTH = 12;
const DEPTH_OF_LARGE_TABLES = 3;

/**
 * Links the words that the two texts have in common, in their common order: equal ends, then phrases that are unique on
 * both sides (the idea of patience diff), then the best common subsequence of what lies between.
 */
export function linkInOrder(links: WordLinks): void {
  resultOf(linkingInOrder(links));
}

/** As `linkInOrder`, in steps. */
export function* linkingInOrder(links: WordLinks): Steps<void> {
  const whole = { oldStart: 0, oldEnd: links.old.count, newStart: 0, newEnd: links.new.count };
  yield* linkingBlock({ links, table: new Int32Array(0) }, whole, 0);
}

type Work = { readonly links: WordLinks; table: Int32Array };

/** Working room for a block. Most pages need little: making room for the largest block took longer than all the rest. */
function tableFor(work: Work, cells: number): Int32Array {
  if (work.table.length < cells) {
    work.table = new Int32Array(Math.min(LARGE_TABLE_CELLS, 2 * cells));
  }
  return work.table;
}

function* linkingBlock(work: Work, outer: Block, depth: number): Steps<void> {
  const block = linkEqualEnds(work.links, outer);
  if (block.oldStart === block.oldEnd || block.newStart === block.newEnd) return;
  const cells = commonWordsCells(block);
  const isSmall =
    cells <= SMALL_TABLE_CELLS || (cells <= LARGE_TABLE_CELLS && depth >= DEPTH_OF_LARGE_TABLES);
  const anchors = isSmall || depth === MAX_DEPTH ? null : yield* findingAnchors(work.links, block);
  yield;
  if (anchors !== null) yield* linkingAroundAnchors(work, { block, anchors, depth });
  else if (cells <= LARGE_TABLE_CELLS) linkCommonWords(work.links, block, tableFor(work, cells));
}

/** The block without the words that its two sides begin and end with alike; those are linked. */
function linkEqualEnds(links: WordLinks, block: Block): Block {
  let { oldStart, oldEnd, newStart, newEnd } = block;
  while (oldStart < oldEnd && newStart < newEnd && isSameWord(links, oldStart, newStart)) {
    link(links, oldStart++, newStart++);
  }
  while (oldStart < oldEnd && newStart < newEnd && isSameWord(links, oldEnd - 1, newEnd - 1)) {
    link(links, --oldEnd, --newEnd);
  }
  return { oldStart, oldEnd, newStart, newEnd };
}

/** The unique phrases in their common order, of the greatest length that has any; null = there are none. */
function* findingAnchors(links: WordLinks, block: Block): Steps<PhrasePairs | null> {
  for (const length of PHRASE_LENGTHS) {
    const pairs = yield* findingUniquePhrases(links, block, length);
    if (pairs.oldAt.length === 0) continue;
    const chain = longestIncreasing(pairs.newAt);
    return {
      oldAt: chain.map((index) => numberAt(pairs.oldAt, index)),
      newAt: chain.map((index) => numberAt(pairs.newAt, index)),
    };
  }
  return null;
}

function* linkingAroundAnchors(
  work: Work,
  {
    block,
    anchors,
    depth,
  }: { readonly block: Block; readonly anchors: PhrasePairs; readonly depth: number },
): Steps<void> {
  const { links } = work;
  let { oldStart, newStart } = block;
  for (let anchor = 0; anchor < anchors.oldAt.length; anchor++) {
    let oldAt = numberAt(anchors.oldAt, anchor);
    let newAt = numberAt(anchors.newAt, anchor);
    if (oldAt < oldStart || newAt < newStart) continue;
    yield* linkingBlock(work, { oldStart, oldEnd: oldAt, newStart, newEnd: newAt }, depth + 1);
    while (
      oldAt < block.oldEnd &&
      newAt < block.newEnd &&
      isSameWord(links, oldAt, newAt) &&
      areBothFree(links, oldAt, newAt)
    ) {
      link(links, oldAt++, newAt++);
    }
    oldStart = oldAt;
    newStart = newAt;
  }
  yield* linkingBlock(work, { ...block, oldStart, newStart }, depth + 1);
}
