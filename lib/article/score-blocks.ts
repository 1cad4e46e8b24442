import { alonePassWeights, companyPassWeights } from './block-weights';
import { blockFeatureNames, eachBlockFeature } from './features/block-features';
import { contextFeatureNames, contextFeaturesOf } from './features/context-features';
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

/** What a block's own features say in each pass; summed as they are computed, most are zero. */
function ownLogOdds(view: PageView) {
  const { blocks } = view.page;
  const alone = new Float64Array(blocks.length);
  const ownInCompany = new Float64Array(blocks.length);
  let feature = 0;
  let first = 0;
  let second = 0;
  const put = (value: number) => {
    if (value !== 0) {
      first += value * (alonePassWeights[feature] ?? 0);
      second += value * (companyPassWeights[feature] ?? 0);
    }
    feature++;
  };
  for (const block of blocks) {
    feature = 0;
    first = 0;
    second = 0;
    eachBlockFeature(view, block, put);
    alone[block.index] = first;
    ownInCompany[block.index] = second;
  }
  return { alone, ownInCompany };
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
