import { alonePassWeights, companyPassWeights, LEAF_STEP, packedTrees } from './block-weights';
import { blockFeatureNames, writeBlockFeatures } from './features/block-features';
import { contextFeatureNames, contextFeaturesOf } from './features/context-features';
import type { FeatureSink } from './features/feature-group';
import { groupsOf, type PageView } from './features/page-view';
import { emptyRow, parseTrees, stepOf, treesLogOdds } from './trees';

const OWN = blockFeatureNames.length;
const COMPANY = contextFeatureNames.length;
const WIDTH = OWN + COMPANY;

/** Most features that are put are flags. */
const ONE_STEP = stepOf(1);

const trees = parseTrees(packedTrees, LEAF_STEP);

/**
 * Probability of every block to belong to the article's body, 0..1, in two passes. The first is a logistic regression
 * that sees each block alone. The second also sees how likely its neighbours, its container and its template are: again
 * a logistic regression, and boosted trees for what features mean only together.
 */
export function scoreBlocks(view: PageView): Float64Array {
  const { alone, ownInCompany, steps } = ownFeatures(view);
  const probabilities = alone.map(probabilityOf);
  const words = Float32Array.from(view.page.blocks, ({ measure }) => measure.words);
  const company = contextFeaturesOf({ probabilities, words, groups: groupsOf(view) });
  return ownInCompany.map((own, index) => {
    const row = steps.subarray(index * WIDTH, (index + 1) * WIDTH);
    const features = company.subarray(index * COMPANY, (index + 1) * COMPANY);
    return probabilityOf(own + companyLogOdds(features, row) + treesLogOdds(trees, row));
  });
}

/** What a block's own features say in each pass, summed as they are put; and the features as the trees read them. */
function ownFeatures(view: PageView) {
  const { blocks } = view.page;
  const alone = new Float64Array(blocks.length);
  const ownInCompany = new Float64Array(blocks.length);
  const sums = new OddsSums(emptyRow(blocks.length * WIDTH));
  for (const block of blocks) {
    sums.begin(block.index);
    writeBlockFeatures(view, block, sums);
    alone[block.index] = sums.first;
    ownInCompany[block.index] = sums.second;
  }
  return { alone, ownInCompany, steps: sums.steps };
}

class OddsSums implements FeatureSink {
  base = 0;
  first = 0;
  second = 0;
  readonly steps: Uint8Array;
  #row = 0;

  constructor(steps: Uint8Array) {
    this.steps = steps;
  }

  begin(block: number): void {
    this.first = 0;
    this.second = 0;
    this.#row = block * WIDTH;
  }

  put(feature: number, value: number): void {
    if (value === 0) return;
    const at = this.base + feature;
    this.first += value * (alonePassWeights[at] ?? 0);
    this.second += value * (companyPassWeights[at] ?? 0);
    this.steps[this.#row + at] = value === 1 ? ONE_STEP : stepOf(value);
  }
}

/** Also writes the features into the row that the trees read. */
function companyLogOdds(features: Float32Array, row: Uint8Array): number {
  let sum = 0;
  for (let feature = 0; feature < COMPANY; feature++) {
    const value = features[feature] ?? 0;
    if (value === 0) continue;
    sum += value * (companyPassWeights[OWN + feature] ?? 0);
    row[OWN + feature] = stepOf(value);
  }
  return sum;
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
