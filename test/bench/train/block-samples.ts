import type { Block } from '@/lib/article/block';
import {
  blockFeatureNames,
  writeAloneFeatures,
  writeFurtherFeatures,
} from '@/lib/article/features/block-features';
import { textOf } from '@/lib/article/features/block-text';
import { ONE } from '@/lib/article/features/feature-group';
import { groupsOf, type PageView, viewPage } from '@/lib/article/features/page-view';
import type { GatheredBody, GatheredPage } from './gather';
import { labelBlocks, tokensOf } from './label';
import type { Rows } from './logistic';
import { restorePage } from './stored-page';

/** One page's blocks: their features, and what they should be. */
export type PageSample = {
  readonly set: string;
  readonly id: string;
  readonly fold: number;
  readonly body: GatheredBody;
  /** What the first pass sees; the row's number is the block's. */
  readonly alone: Rows;
  /** All own features. */
  readonly rows: Rows;
  readonly groups: readonly ArrayLike<number>[];
  /** The product's measure; the labels' tokens are counted otherwise. */
  readonly sizes: Float32Array;
  /** The headline's block; -1 = none. */
  readonly headline: number;
  /** Share of each block that the truth holds. */
  readonly labels: Float32Array;
  /** Tokens of each block. */
  readonly words: Float32Array;
};

export function viewOf(body: GatheredBody): PageView {
  return viewPage(restorePage(body.page), body);
}

/** The pages whose text is known. */
export function blockSamplesOf(pages: readonly GatheredPage[]): readonly PageSample[] {
  return pages.flatMap(({ set, id, fold, body }) =>
    body === null ? [] : [{ set, id, fold, body, ...blocksOf(body) }],
  );
}

function blocksOf(body: GatheredBody) {
  const view = viewOf(body);
  const { blocks } = view.page;
  const tokens = blocks.map((block) => tokensOf(textOf(block)));
  return {
    alone: rowsOf(view, writeAloneFeatures),
    rows: rowsOf(view, writeAloneFeatures, writeFurtherFeatures),
    groups: groupsOf(view),
    sizes: Float32Array.from(blocks, ({ measure }) => measure.words),
    headline: view.headline?.index ?? -1,
    labels: Float32Array.from(labelBlocks(tokens, body.truth)),
    words: Float32Array.from(tokens, (list) => list.length),
  };
}

type Write = (view: PageView, block: Block, row: Int16Array) => void;

function rowsOf(view: PageView, ...writes: readonly Write[]): Rows {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const row = new Int16Array(blockFeatureNames.length);
  for (const block of view.page.blocks) {
    row.fill(0);
    for (const write of writes) write(view, block, row);
    row.forEach((value, feature) => {
      if (value === 0) return;
      indices.push(feature);
      values.push(value / ONE);
    });
    starts.push(indices.length);
  }
  if (blockFeatureNames.length > 2 ** 16) throw new Error(`${blockFeatureNames.length} features`);
  return {
    starts: Uint32Array.from(starts),
    indices: Uint16Array.from(indices),
    values: Float32Array.from(values),
  };
}
