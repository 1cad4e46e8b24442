import { writeFileSync } from 'node:fs';
import { packTrees } from '@/lib/article/trees';
import type { BlockModel } from './train-blocks';
import type { PageModel } from './train-pages';

/** Steps of a block's weight to log odds of 1: enough that no decision flips. */
const BLOCK_UNIT = 1000;
/** A page is judged by fewer features, and their weights go into every page. */
const PAGE_DIGITS = 2;

type Trained<Model> = { readonly model: Model; readonly figures: readonly string[] };

export function writeBlockWeights(file: string, { model, figures }: Trained<BlockModel>): void {
  const { packed, leafStep } = packTrees(model.trees);
  const parts = [
    '/** Of a weight, to log odds of 1. */',
    `export const WEIGHT_UNIT = ${BLOCK_UNIT};`,
    '',
    '/** First pass: one weight per `aloneFeatureNames`. */',
    `export const alonePassWeights: readonly number[] = [${inUnits(model.alone).join(', ')}];`,
    '',
    '/** Second pass: one weight per `blockFeatureNames`, then one per `contextFeatureNames`. */',
    `export const companyPassWeights: readonly number[] = [${inUnits(model.company).join(', ')}];`,
    '',
    '/** Log odds of one step of a leaf of `packedTrees`. */',
    `export const LEAF_STEP = ${leafStep};`,
    '',
    '/** The second pass goes on with these; base64, see `parseTrees`. */',
    `export const packedTrees =\n  '${packed}';`,
  ];
  writeFileSync(file, `${headOf(figures)}\n${parts.join('\n')}\n`);
}

type TrainedPages = {
  readonly first: PageModel;
  readonly full: PageModel;
  readonly figures: readonly string[];
};

export function writePageWeights(file: string, { first, full, figures }: TrainedPages): void {
  const parts = [
    ...linesOf(
      'firstWeights',
      'Log odds per feature of `firstFeatures`, for the first look alone.',
      first,
    ),
    '/** Log odds of a page without any feature, at the first look. */',
    `export const FIRST_CONSTANT = ${rounded(first.weights, PAGE_DIGITS).at(-1)};`,
    '',
    ...linesOf(
      'pageWeights',
      'Log odds per feature of `firstFeatures` and `furtherFeatures`.',
      full,
    ),
    '/** Log odds of a page without any feature. */',
    `export const PAGE_CONSTANT = ${rounded(full.weights, PAGE_DIGITS).at(-1)};`,
  ];
  writeFileSync(file, `${headOf(figures)}\n${parts.join('\n')}\n`);
}

function linesOf(name: string, comment: string, model: PageModel): readonly string[] {
  const weights = rounded(model.weights, PAGE_DIGITS);
  const entries = model.names.map((feature, index) => `${feature}: ${weights[index]},`);
  return [
    `/** ${comment} */`,
    `export const ${name}: Readonly<Record<string, number>> = { ${entries.join(' ')} };`,
    '',
  ];
}

function headOf(figures: readonly string[]): string {
  const lines = [
    'Written by `npm run train`; not to be edited. Cross-validated by domain:',
    ...figures,
  ];
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned, and near a constant by chance\n/*\n${lines.map((line) => ` * ${line}`).join('\n')}\n */\n`;
}

function inUnits(weights: Float64Array): readonly number[] {
  return Array.from(weights, (weight) => Math.round(weight * BLOCK_UNIT));
}

function rounded(weights: Float64Array, digits: number): readonly number[] {
  return Array.from(weights, (weight) => Number(weight.toFixed(digits)));
}
