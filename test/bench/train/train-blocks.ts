import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { contextFeatureNames, contextFeaturesOf } from '@/lib/article/features/context-features';
import type { PageSample } from './gather-blocks';
import { dot, type Example, fitLogistic, type Rows, sigmoid } from './logistic';
import { articleSets, FOLDS } from './pages';
import { meanScores, type PageScore, scorePage } from './score-blocks';

/** News truth is scarce beside blogs and guides, and news is what the product is for. */
const SET_WEIGHT: Readonly<Record<string, number>> = { 'fundus-news-even': 2 };
/** Pages with less matched text than this teach nothing: their truth is not in the page. */
const LEAST_MATCHED_WORDS = 20;
/** A block weighs its share of the page's truth in percent, at least and at most so much. */
const LEAST_WEIGHT = 0.05;
const MOST_WEIGHT = 20;
const FIT = { rate: 0.1, decay: 1e-4, seed: 7 };
const EPOCHS = 10;
const INNER_EPOCHS = 6;

export type BlockModel = {
  readonly names: readonly string[];
  readonly alone: Float64Array;
  readonly company: Float64Array;
};

/** Cross-validates the two passes by domain, the second on first-pass probabilities of models that did not see the page. */
export function trainBlocks(folder: string): { model: BlockModel; figures: readonly string[] } {
  const read = articleSets.map((set) => deserialize(readFileSync(join(folder, `${set}.v8`))));
  const names: readonly string[] = read[0].names;
  const pages: readonly PageSample[] = read.flatMap(({ samples }) => samples);
  const scores: PageScore[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = pages.filter((page) => page.fold === fold);
    const model = fitModel(
      names,
      pages.filter((page) => page.fold !== fold),
    );
    for (const page of kept) scores.push(scorePage(page, predict(model, page)));
  }
  return {
    model: fitModel(names, pages),
    figures: articleSets.map((set) => meanScores(set, scores)),
  };
}

export function fitModel(names: readonly string[], pages: readonly PageSample[]): BlockModel {
  const width = names.length;
  const alone = fitLogistic(
    pages.flatMap((page) => examplesOf(page, rowsOf(page))),
    { ...FIT, width, epochs: EPOCHS },
  );
  const stacked = [...new Set(pages.map(({ fold }) => fold))].flatMap((fold) => {
    const others = pages.filter((page) => page.fold !== fold);
    const inner = fitLogistic(
      others.flatMap((page) => examplesOf(page, rowsOf(page))),
      { ...FIT, width, epochs: INNER_EPOCHS },
    );
    return pages
      .filter((page) => page.fold === fold)
      .flatMap((page) =>
        examplesOf(page, rowsInCompany(page, probabilities(inner, rowsOf(page)), width)),
      );
  });
  const company = fitLogistic(stacked, {
    ...FIT,
    width: width + contextFeatureNames.length,
    epochs: EPOCHS,
  });
  return { names, alone, company };
}

export function predict({ names, alone, company }: BlockModel, page: PageSample): Float64Array {
  const first = probabilities(alone, rowsOf(page));
  return probabilities(company, rowsInCompany(page, first, names.length));
}

function probabilities(weights: Float64Array, rows: Rows): Float64Array {
  return Float64Array.from({ length: rows.starts.length - 1 }, (_, row) =>
    sigmoid(dot(weights, rows, row)),
  );
}

function rowsOf({ rows, indices, values }: PageSample): Rows {
  return { starts: rows, indices, values };
}

/** A block's own features, then those of its company. */
function rowsInCompany(page: PageSample, first: Float64Array, width: number): Rows {
  const company = contextFeaturesOf({
    probabilities: first,
    words: page.sizes,
    groups: page.groups,
  });
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row + 1 < page.rows.length; row++) {
    for (let at = page.rows[row] ?? 0; at < (page.rows[row + 1] ?? 0); at++) {
      indices.push(page.indices[at] ?? 0);
      values.push(page.values[at] ?? 0);
    }
    contextFeatureNames.forEach((_, feature) => {
      const value = company[row * contextFeatureNames.length + feature] ?? 0;
      if (value === 0) return;
      indices.push(width + feature);
      values.push(value);
    });
    starts.push(indices.length);
  }
  return {
    starts: Uint32Array.from(starts),
    indices: Uint16Array.from(indices),
    values: Float32Array.from(values),
  };
}

function examplesOf(page: PageSample, rows: Rows): Example[] {
  const { words, labels, headline, set } = page;
  const matched = words.reduce((sum, count, row) => sum + count * (labels[row] ?? 0), 0);
  if (matched < LEAST_MATCHED_WORDS) return [];
  const examples: Example[] = [];
  words.forEach((count, row) => {
    if (count === 0) return;
    const share = LEAST_WEIGHT + (100 * count) / matched;
    const weight = Math.min(MOST_WEIGHT, share) * (SET_WEIGHT[set] ?? 1);
    examples.push({ rows, row, target: row === headline ? 0 : (labels[row] ?? 0), weight });
  });
  return examples;
}
