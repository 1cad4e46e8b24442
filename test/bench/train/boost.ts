import { TREE_DEPTH, type Tree } from '@/lib/article/trees';
import { seededRandom, sigmoid } from './logistic';

/** Rows of features in steps (see `stepOf`), by column. */
export type BoostExamples = {
  readonly columns: readonly Uint8Array[];
  readonly targets: Float32Array;
  readonly weights: Float32Array;
  /** Log odds that are known already; the trees learn what is left. */
  readonly start: Float32Array;
};

export type BoostOptions = {
  readonly trees: number;
  readonly rate: number;
  /** Pull of every leaf towards zero, in weight of examples. */
  readonly pull: number;
  /** Shares of the rows and of the columns that a tree sees. */
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
};

/** Steps that there are. */
const STEPS = 192;
/** A leaf speaks for at least so much weight of examples. */
const LEAST_LEAF = 2;

type Question = { readonly feature: number; readonly step: number; readonly gain: number };

/** Gradients of the rows that a tree sees, and the leaf each has come to. */
type Growing = {
  readonly rows: Uint32Array;
  readonly slopes: Float32Array;
  readonly curves: Float32Array;
  readonly leaves: Uint8Array;
};

/** Gradient boosting of the logistic loss by symmetric trees. */
export function fitTrees(examples: BoostExamples, options: BoostOptions): readonly Tree[] {
  const { columns, targets, weights } = examples;
  const random = seededRandom(options.seed);
  const odds = Float32Array.from(examples.start);
  const trees: Tree[] = [];
  for (let count = 0; count < options.trees; count++) {
    const seen: number[] = [];
    for (let row = 0; row < odds.length; row++) {
      if ((weights[row] ?? 0) > 0 && random() < options.rows) seen.push(row);
    }
    const rows = Uint32Array.from(seen);
    const slopes = new Float32Array(rows.length);
    const curves = new Float32Array(rows.length);
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0;
      const p = sigmoid(odds[row] ?? 0);
      slopes[index] = (weights[row] ?? 0) * ((targets[row] ?? 0) - p);
      curves[index] = (weights[row] ?? 0) * Math.max(1e-4, p * (1 - p));
    }
    const growing = { rows, slopes, curves, leaves: new Uint8Array(rows.length) };
    const tried = columns.flatMap((_, feature) => (random() < options.columns ? [feature] : []));
    const tree = grow(columns, { growing, tried, options });
    if (tree === null) continue;
    trees.push(tree);
    addTree(odds, columns, tree);
  }
  return trees;
}

type Work = {
  readonly growing: Growing;
  readonly tried: readonly number[];
  readonly options: BoostOptions;
};

/** Null = nothing to ask that helps. */
function grow(columns: readonly Uint8Array[], { growing, tried, options }: Work): Tree | null {
  const { rows, slopes, curves, leaves } = growing;
  const questions: Question[] = [];
  for (let level = 0; level < TREE_DEPTH; level++) {
    let best: Question = { feature: 0, step: 0, gain: 0 };
    for (const feature of tried) {
      const column = columns[feature];
      if (column === undefined) continue;
      const question = bestQuestion(column, { growing, leafCount: 1 << level, pull: options.pull });
      if (question.gain > best.gain) best = { ...question, feature };
    }
    if (best.gain === 0 && level === 0) return null;
    questions.push(best);
    const column = columns[best.feature] ?? new Uint8Array();
    for (let index = 0; index < rows.length; index++) {
      if ((column[rows[index] ?? 0] ?? 0) < best.step) continue;
      leaves[index] = (leaves[index] ?? 0) | (1 << level);
    }
  }
  const slopeSums = new Float64Array(1 << TREE_DEPTH);
  const curveSums = new Float64Array(1 << TREE_DEPTH);
  for (let index = 0; index < rows.length; index++) {
    const leaf = leaves[index] ?? 0;
    slopeSums[leaf] = (slopeSums[leaf] ?? 0) + (slopes[index] ?? 0);
    curveSums[leaf] = (curveSums[leaf] ?? 0) + (curves[index] ?? 0);
  }
  return {
    features: questions.map(({ feature }) => feature),
    steps: questions.map(({ step }) => step),
    leaves: Array.from(
      slopeSums,
      (slope, leaf) => (options.rate * slope) / ((curveSums[leaf] ?? 0) + options.pull),
    ),
  };
}

type Level = { readonly growing: Growing; readonly leafCount: number; readonly pull: number };

/** The step of one column that tells most, over all leaves at once. */
function bestQuestion(column: Uint8Array, { growing, leafCount, pull }: Level): Question {
  const { rows, slopes, curves, leaves } = growing;
  const sums = new Float64Array(leafCount * STEPS * 2);
  for (let index = 0; index < rows.length; index++) {
    const at = ((leaves[index] as number) * STEPS + (column[rows[index] as number] as number)) * 2;
    (sums[at] as number) += slopes[index] as number;
    (sums[at + 1] as number) += curves[index] as number;
  }
  const gains = new Float64Array(STEPS);
  for (let leaf = 0; leaf < leafCount; leaf++) addGains(gains, sums, { leaf, pull });
  let best = { feature: 0, step: 0, gain: 0 };
  for (let step = 1; step < STEPS; step++) {
    const gain = gains[step] ?? 0;
    if (gain > best.gain) best = { feature: 0, step, gain };
  }
  return best;
}

type LeafAt = { readonly leaf: number; readonly pull: number };

/** What the leaf gains by being cut before each step. */
function addGains(gains: Float64Array, sums: Float64Array, { leaf, pull }: LeafAt): void {
  const first = leaf * STEPS * 2;
  let slope = 0;
  let curve = 0;
  for (let at = first; at < first + STEPS * 2; at += 2) {
    slope += sums[at] as number;
    curve += sums[at + 1] as number;
  }
  const whole = (slope * slope) / (curve + pull);
  let lowSlope = 0;
  let lowCurve = 0;
  for (let step = 1; step < STEPS; step++) {
    lowSlope += sums[first + (step - 1) * 2] as number;
    lowCurve += sums[first + (step - 1) * 2 + 1] as number;
    const highSlope = slope - lowSlope;
    const highCurve = curve - lowCurve;
    if (lowCurve < LEAST_LEAF || highCurve < LEAST_LEAF) continue;
    (gains[step] as number) +=
      (lowSlope * lowSlope) / (lowCurve + pull) +
      (highSlope * highSlope) / (highCurve + pull) -
      whole;
  }
}

function addTree(odds: Float32Array, columns: readonly Uint8Array[], tree: Tree): void {
  const asked = tree.features.map((feature) => columns[feature] ?? new Uint8Array());
  for (let row = 0; row < odds.length; row++) {
    let leaf = 0;
    for (let level = 0; level < TREE_DEPTH; level++) {
      if ((asked[level]?.[row] ?? 0) >= (tree.steps[level] ?? 0)) leaf |= 1 << level;
    }
    odds[row] = (odds[row] ?? 0) + (tree.leaves[leaf] ?? 0);
  }
}
