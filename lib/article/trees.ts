import { fromBase64 } from '@/lib/base/base64';
import { ONE } from './features/feature-group';

/*
 * Boosted symmetric trees: all nodes of one level ask the same question, so the answers are the bits of the leaf's number.
 */

export const TREE_DEPTH = 5;
const LEAVES = 1 << TREE_DEPTH;
/** Of a question: the feature's number, low byte first, then the bound that its value must reach, likewise. */
const QUESTION_BYTES = 4;
const TREE_BYTES = TREE_DEPTH * QUESTION_BYTES + LEAVES;
/** What byte 0 of a leaf stands for, in steps. */
const LEAF_ZERO = 128;

/** Features' values in steps, finer towards zero, where most of them lie. */
const STEPS_PER_ROOT = 64;
const ZERO_STEP = 64;
const LAST_STEP = 191;

export type Trees = {
  /** Of each question, `TREE_DEPTH` a tree, two numbers: the feature, and what it must reach, in the row's unit. */
  readonly questions: Int16Array;
  /** Of each tree, `LEAVES` of them, in steps from `LEAF_ZERO`. */
  readonly leaves: Uint8Array;
  /** Log odds of one step of a leaf. */
  readonly leafStep: number;
};

export type Tree = {
  /** Features and the steps that they must reach, `TREE_DEPTH` of each. */
  readonly features: readonly number[];
  readonly steps: readonly number[];
  /** Log odds, `2 ** TREE_DEPTH` of them; bit `n` of the place is the answer at level `n`. */
  readonly leaves: readonly number[];
};

/** The step that a feature's value in a row lies on: 0..191, 64 = nothing. */
export function stepOf(value: number): number {
  const root = Math.sqrt(Math.abs(value) / ONE) * STEPS_PER_ROOT;
  const step = Math.round(value < 0 ? ZERO_STEP - root : ZERO_STEP + root);
  return Math.max(0, Math.min(LAST_STEP, step));
}

/** The smallest value in a row that lies on the step. */
export function boundOf(step: number): number {
  const root = (step - 0.5 - ZERO_STEP) / STEPS_PER_ROOT;
  return Math.ceil(Math.sign(root) * root * root * ONE);
}

/** Log odds by all trees together of a row of features. */
export function treesLogOdds({ questions, leaves, leafStep }: Trees, row: Int16Array): number {
  const { length } = leaves;
  let sum = 0;
  let at = 0;
  for (let tree = 0; tree < length; tree += LEAVES) {
    let leaf = tree;
    for (let bit = 1; bit < LEAVES; bit <<= 1) {
      if ((row[questions[at] as number] as number) >= (questions[at + 1] as number)) leaf += bit;
      at += 2;
    }
    sum += (leaves[leaf] as number) - LEAF_ZERO;
  }
  return sum * leafStep;
}

/**
 * Trees as the weights' file holds them: base64; all questions first, then all leaves. They are read where they lie, as
 * every machine that runs a browser has the low byte first.
 */
export function parseTrees(packed: string, leafStep: number): Trees {
  const bytes = fromBase64(packed);
  if (bytes === null) throw new Error('The trees are no base64');
  const questions = Math.floor(bytes.length / TREE_BYTES) * TREE_DEPTH;
  return {
    questions: new Int16Array(bytes.buffer, 0, (questions * QUESTION_BYTES) / 2),
    leaves: bytes.subarray(questions * QUESTION_BYTES),
    leafStep,
  };
}

export function packTrees(trees: readonly Tree[]): {
  readonly packed: string;
  readonly leafStep: number;
} {
  const largest = Math.max(...trees.flatMap(({ leaves }) => leaves.map(Math.abs)), 1e-9);
  const leafStep = Number((largest / (LEAF_ZERO - 1)).toPrecision(4));
  const questions = trees.flatMap(({ features, steps }) =>
    features.flatMap((feature, level) => {
      const bound = boundOf(steps[level] ?? 0);
      return [feature & 255, feature >> 8, bound & 255, (bound >> 8) & 255];
    }),
  );
  const leaves = trees.flatMap((tree) =>
    tree.leaves.map((leaf) => Math.max(0, Math.min(255, Math.round(leaf / leafStep) + LEAF_ZERO))),
  );
  return { packed: btoa(String.fromCharCode(...questions, ...leaves)), leafStep };
}
