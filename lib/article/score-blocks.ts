import { alonePassWeights, companyPassWeights } from './block-weights';
import { blockFeatureNames, writeBlockFeatures } from './features/block-features';
import { contextFeatureNames, contextFeaturesOf } from './features/context-features';
import { groupsOf, type PageView } from './features/page-view';

/**
 * Probability of every block to belong to the article's body, 0..1. Two logistic regressions: the first sees each block
 * alone, the second also how likely its neighbours, its container and its template are.
 */
export function scoreBlocks(view: PageView): Float64Array {
  const { blocks } = view.page;
  const width = blockFeatureNames.length;
  const features = new Float32Array(blocks.length * width);
  blocks.forEach((block, index) => {
    writeBlockFeatures(view, block, { out: features, start: index * width });
  });
  const alone = Float64Array.from(blocks, (_, index) =>
    probabilityOf(dot(alonePassWeights, 0, { values: features, start: index * width, width })),
  );
  const words = Float32Array.from(blocks, ({ measure }) => measure.words);
  const context = contextFeaturesOf({ probabilities: alone, words, groups: groupsOf(view) });
  const contextWidth = contextFeatureNames.length;
  return Float64Array.from(blocks, (_, index) => {
    const own = { values: features, start: index * width, width };
    const company = { values: context, start: index * contextWidth, width: contextWidth };
    return probabilityOf(dot(companyPassWeights, 0, own) + dot(companyPassWeights, width, company));
  });
}

type Row = { readonly values: Float32Array; readonly start: number; readonly width: number };

function dot(weights: readonly number[], first: number, { values, start, width }: Row): number {
  let sum = 0;
  for (let index = 0; index < width; index++) {
    sum += (weights[first + index] ?? 0) * (values[start + index] ?? 0);
  }
  return sum;
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
