import type { Block } from './block';
import {
  alonePassWeights,
  companyPassWeights,
  LEAF_STEP,
  packedTrees,
  WEIGHT_UNIT,
} from './block-weights';
import {
  aloneFeatureNames,
  blockFeatureNames,
  writeAloneFeatures,
  writeFurtherFeatures,
} from './features/block-features';
import { companyOf, contextFeatureNames, writeContext } from './features/context-features';
import { ONE } from './features/feature-group';
import { groupsOf, type PageView } from './features/page-view';
import { parseTrees, treesLogOdds } from './trees';

const ALONE = aloneFeatureNames.length;
const OWN = blockFeatureNames.length;
const FEATURES = OWN + contextFeatureNames.length;
/** Even, so that a row can be looked through by pairs. */
const WIDTH = FEATURES + (FEATURES % 2);

/** Less likely blocks at the first look are looked at no more: cross-validated, 55 % of them, and no worse a text for it. */
export const SECOND_LOOK = 0.02;

/** So far from even, in log odds, the trees change no figure: a third of the blocks at the second look. */
const SURE = 4;

export function isSure(odds: number): boolean {
  return odds > SURE || odds < -SURE;
}

/**
 * Probability of every block to belong to the article's body, 0..1, in two passes. The first is a logistic regression
 * that sees each block alone. The second, of what that left in doubt, also sees more of it, and how likely its
 * neighbours, its container and its template are: again a logistic regression, and boosted trees for what features mean
 * only together.
 */
export function scoreBlocks(view: PageView): Float64Array {
  const { blocks } = view.page;
  const probabilities = new Float64Array(blocks.length);
  const words = new Float32Array(blocks.length);
  const trees = parseTrees(packedTrees, LEAF_STEP);
  const row = new Int16Array(WIDTH);
  const pairs = new Int32Array(row.buffer);
  /** What the first pass saw of the blocks that the second looks at. */
  const seen: (Int16Array | undefined)[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    row.fill(0, 0, ALONE);
    writeAloneFeatures(view, block, row);
    const probability = probabilityOf(logOdds(row, pairs, alonePassWeights));
    probabilities[index] = probability;
    words[index] = block.measure.words;
    seen.push(probability < SECOND_LOOK ? undefined : row.slice(0, ALONE));
  }
  const company = companyOf({ probabilities, words, groups: groupsOf(view) });
  const scores = probabilities.slice();
  for (let index = 0; index < blocks.length; index++) {
    const alone = seen[index];
    if (alone === undefined) continue;
    row.fill(0, ALONE);
    row.set(alone);
    writeFurtherFeatures(view, blocks[index] as Block, row);
    writeContext(company, index, { row, from: OWN });
    const odds = logOdds(row, pairs, companyPassWeights);
    scores[index] = probabilityOf(isSure(odds) ? odds : odds + treesLogOdds(trees, row));
  }
  return scores;
}

/** Of as many features as there are weights; most are nothing, and two of them are passed over at once. */
function logOdds(row: Int16Array, pairs: Int32Array, weights: readonly number[]): number {
  const { length } = weights;
  let sum = 0;
  for (let feature = 0; feature < length; feature += 2) {
    if (pairs[feature >> 1] === 0) continue;
    sum += (row[feature] as number) * (weights[feature] as number);
    if (feature + 1 < length)
      sum += (row[feature + 1] as number) * (weights[feature + 1] as number);
  }
  return sum / (ONE * WEIGHT_UNIT);
}

function probabilityOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
