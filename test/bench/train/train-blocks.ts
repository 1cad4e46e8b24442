import { aloneFeatureNames, blockFeatureNames } from '@/lib/article/features/block-features';
import {
  companyOf,
  contextFeatureNames,
  writeContext,
} from '@/lib/article/features/context-features';
import { ONE } from '@/lib/article/features/feature-group';
import { isSure, SECOND_LOOK } from '@/lib/article/score-blocks';
import { packTrees, parseTrees, stepOf, type Tree, treesLogOdds } from '@/lib/article/trees';
import type { PageSample } from './block-samples';
import { type BoostExamples, fitTrees } from './boost';
import { dot, type Example, fitLogistic, type Rows, seededRandom, sigmoid } from './logistic';
import { articleSets, FOLDS } from './pages';
import { benchmarkScorer, meanScores, type PageScore, scoreText, textChosen } from './score-blocks';

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
const BOOST = { trees: 250, rate: 0.08, pull: 10, rows: 0.6, columns: 0.3, seed: 11 };
/** Below it a block is plainly none; so many of these are shown to the trees. */
const PLAIN = 0.03;
const PLAIN_SHARE = 0.5;

const WIDTH = blockFeatureNames.length;

export type BlockModel = {
  readonly alone: Float64Array;
  readonly company: Float64Array;
  readonly trees: readonly Tree[];
};

/** The model of all pages, and what models that did not see a page's domain make of it. */
export async function trainBlocks(
  pages: readonly PageSample[],
): Promise<{ model: BlockModel; figures: readonly string[]; scores: readonly PageScore[] }> {
  const scorer = await benchmarkScorer();
  const scores = crossValidated(pages).map(({ page, probabilities }) =>
    scoreText(scorer, page, textChosen(page, probabilities)),
  );
  return {
    model: fitModel(pages),
    figures: articleSets.map((set) => meanScores(scorer, set, scores)),
    scores,
  };
}

/** Both passes by domain; the second learns from first-pass probabilities of models that did not see the page. */
export function crossValidated(pages: readonly PageSample[]) {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitModel(pages.filter((page) => page.fold !== fold));
    return pages
      .filter((page) => page.fold === fold)
      .map((page) => ({ page, probabilities: predict(model, page) }));
  }).flat();
}

export function fitModel(pages: readonly PageSample[]): BlockModel {
  const alone = fitAlone(pages, EPOCHS);
  const stacked = [...new Set(pages.map(({ fold }) => fold))].flatMap((fold) => {
    const inner = fitAlone(
      pages.filter((page) => page.fold !== fold),
      INNER_EPOCHS,
    );
    return pages
      .filter((page) => page.fold === fold)
      .flatMap((page) => {
        const first = probabilities(inner, page.alone);
        const examples = examplesOf(page, rowsInCompany(page, first));
        return examples
          .map((example) => ({ example, first: first[example.row] ?? 0 }))
          .filter((stacked) => stacked.first >= SECOND_LOOK);
      });
  });
  const width = WIDTH + contextFeatureNames.length;
  const company = fitLogistic(
    stacked.map(({ example }) => example),
    { ...FIT, width, epochs: EPOCHS },
  );
  return { alone, company, trees: fitTrees(boostExamplesOf(stacked, company), BOOST) };
}

type Stacked = { readonly example: Example; readonly first: number };

/** The trees go on where the linear pass stops. Few of the blocks that are plainly none are enough. */
function boostExamplesOf(stacked: readonly Stacked[], company: Float64Array): BoostExamples {
  const random = seededRandom(BOOST.seed);
  const kept = stacked.flatMap(({ example, first }) => {
    const isPlain = first < PLAIN && example.target < PLAIN;
    if (!isPlain) return [example];
    return random() < PLAIN_SHARE ? [{ ...example, weight: example.weight / PLAIN_SHARE }] : [];
  });
  const columns = Array.from({ length: company.length }, () =>
    new Uint8Array(kept.length).fill(stepOf(0)),
  );
  kept.forEach(({ rows, row }, index) => {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = columns[rows.indices[at] ?? 0];
      if (column !== undefined) column[index] = stepOf((rows.values[at] ?? 0) * ONE);
    }
  });
  return {
    columns,
    targets: Float32Array.from(kept, ({ target }) => target),
    weights: Float32Array.from(kept, ({ weight }) => weight),
    start: Float32Array.from(kept, ({ rows, row }) => dot(company, rows, row)),
  };
}

function fitAlone(pages: readonly PageSample[], epochs: number): Float64Array {
  return fitLogistic(
    pages.flatMap((page) => examplesOf(page, page.alone)),
    { ...FIT, width: aloneFeatureNames.length, epochs },
  );
}

export function predict({ alone, company, trees }: BlockModel, page: PageSample): Float64Array {
  const first = probabilities(alone, page.alone);
  const rows = rowsInCompany(page, first);
  const { packed, leafStep } = packTrees(trees);
  const parsed = parseTrees(packed, leafStep);
  const features = new Int16Array(company.length);
  return first.map((p, row) => {
    if (p < SECOND_LOOK) return p;
    features.fill(0);
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      features[rows.indices[at] ?? 0] = (rows.values[at] ?? 0) * ONE;
    }
    const odds = dot(company, rows, row);
    return sigmoid(isSure(odds) ? odds : odds + treesLogOdds(parsed, features));
  });
}

function probabilities(weights: Float64Array, rows: Rows): Float64Array {
  return Float64Array.from({ length: rows.starts.length - 1 }, (_, row) =>
    sigmoid(dot(weights, rows, row)),
  );
}

/** A block's own features, then those of its company. */
function rowsInCompany(page: PageSample, first: Float64Array): Rows {
  const { rows, groups, sizes } = page;
  const company = companyOf({ probabilities: first, words: sizes, groups });
  const context = new Int16Array(contextFeatureNames.length);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      indices.push(rows.indices[at] ?? 0);
      values.push(rows.values[at] ?? 0);
    }
    writeContext(company, row, { row: context, from: 0 });
    context.forEach((value, feature) => {
      if (value === 0) return;
      indices.push(WIDTH + feature);
      values.push(value / ONE);
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
