import { alonePassWeights, companyPassWeights } from './block-weights';
import { blockFeatureNames, writeBlockFeatures } from './features/block-features';
import { contextFeatureNames, contextFeaturesOf } from './features/context-features';
import type { FeatureSink } from './features/feature-group';
import { groupsOf, type PageView } from './features/page-view';

/**
 * Probability of every block to belong to the article's body, 0..1. Two logistic regressions: the first sees each block
 * alone, the second also how likely its neighbours, its container and its template are.
 */
export function scoreBlocks(view: PageView): Float64Array {
  const { alone, ownInCompany } = ownLogOdds(view);
  const probabilities = alone.map(probabilityOf);
  const words = Float32Array.from(view.page.blocks, ({ measure }) => measure.words);
  const company = contextFeaturesOf({ probabilities, words, groups: groupsOf(view) });
  return ownInCompany.map((own, index) => probabilityOf(own + companyLogOdds(company, index)));
}

/** What a block's own features say in each pass; summed as they are put. */
function ownLogOdds(view: PageView) {
  const { blocks } = view.page;
  const alone = new Float64Array(blocks.length);
  const ownInCompany = new Float64Array(blocks.length);
  const sums = new OddsSums();
  for (const block of blocks) {
    sums.first = 0;
    sums.second = 0;
    writeBlockFeatures(view, block, sums);
    alone[block.index] = sums.first;
    ownInCompany[block.index] = sums.second;
  }
  return { alone, ownInCompany };
}

class OddsSums implements FeatureSink {
  base = 0;
  first = 0;
  second = 0;

  put(feature: number, value: number): void {
    const at = this.base + feature;
    this.first += value * (alonePassWeights[at] ?? 0);
    this.second += value * (companyPassWeights[at] ?? 0);
  }
}

function companyLogOdds(company: Float32Array, index: number): number {
  const width = contextFeatureNames.length;
  const firstWeight = blockFeatureNames.length;
  let sum = 0;
  for (let feature = 0; feature < width; feature++) {
    const value = company[index * width + feature] ?? 0;
    if (value !== 0) sum += value * (companyPassWeights[firstWeight + feature] ?? 0);
  }
  return sum;
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
