/*
 * Boosted symmetric trees: all nodes of one level ask the same question, so the answers are the bits of the leaf's number.
 */

export const TREE_DEPTH = 5;
const LEAVES = 1 << TREE_DEPTH;
/** Of a question: the feature's number, low byte first, then the step that its value must reach. */
const QUESTION_BYTES = 3;
const LEAVES_AT = TREE_DEPTH * QUESTION_BYTES;
const TREE_BYTES = LEAVES_AT + LEAVES;
/** What byte 0 of a leaf stands for, in steps. */
const LEAF_ZERO = 128;

/** Features' values in steps, finer towards zero, where most of them lie. */
const STEPS_PER_ROOT = 64;
const ZERO_STEP = 64;
const LAST_STEP = 191;

export type Trees = {
  /** Of each question of each tree, `TREE_DEPTH` a tree. */
  readonly features: Uint16Array;
  readonly steps: Uint8Array;
  /** Of each tree, `LEAVES` of them, in steps from `LEAF_ZERO`. */
  readonly leaves: Uint8Array;
  /** Log odds of one step of a leaf. */
  readonly leafStep: number;
};

export type Tree = {
  /** Features and steps, `TREE_DEPTH` of each. */
  readonly features: readonly number[];
  readonly steps: readonly number[];
  /** Log odds, `2 ** TREE_DEPTH` of them; bit `n` of the place is the answer at level `n`. */
  readonly leaves: readonly number[];
};

/** The step that a feature's value lies on: 0..191, 64 = nothing. */
export function stepOf(value: number): number {
  const root = Math.sqrt(Math.abs(value)) * STEPS_PER_ROOT;
  const step = Math.round(value < 0 ? ZERO_STEP - root : ZERO_STEP + root);
  return Math.max(0, Math.min(LAST_STEP, step));
}

/** A row of features, none of which has been put. */
export function emptyRow(width: number): Uint8Array {
  return new Uint8Array(width).fill(ZERO_STEP);
}

/** Log odds by all trees together of a row of steps. */
export function treesLogOdds(trees: Trees, row: Uint8Array): number {
  const { features, steps, leaves } = trees;
  let sum = 0;
  let question = 0;
  for (let tree = 0; tree < leaves.length; tree += LEAVES) {
    let leaf = tree;
    for (let bit = 1; bit < LEAVES; bit <<= 1) {
      if ((row[features[question] ?? 0] ?? ZERO_STEP) >= (steps[question] ?? 0)) leaf += bit;
      question++;
    }
    sum += (leaves[leaf] ?? LEAF_ZERO) - LEAF_ZERO;
  }
  return sum * trees.leafStep;
}

/** Trees as the weights' file holds them: base64. */
export function parseTrees(packed: string, leafStep: number): Trees {
  const bytes = atob(packed);
  const count = Math.floor(bytes.length / TREE_BYTES);
  const features = new Uint16Array(count * TREE_DEPTH);
  const steps = new Uint8Array(count * TREE_DEPTH);
  const leaves = new Uint8Array(count * LEAVES);
  for (let tree = 0; tree < count; tree++) {
    const start = tree * TREE_BYTES;
    for (let level = 0; level < TREE_DEPTH; level++) {
      const at = start + level * QUESTION_BYTES;
      const question = tree * TREE_DEPTH + level;
      features[question] = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8);
      steps[question] = bytes.charCodeAt(at + 2);
    }
    for (let leaf = 0; leaf < LEAVES; leaf++) {
      leaves[tree * LEAVES + leaf] = bytes.charCodeAt(start + LEAVES_AT + leaf);
    }
  }
  return { features, steps, leaves, leafStep };
}

export function packTrees(trees: readonly Tree[]): {
  readonly packed: string;
  readonly leafStep: number;
} {
  const largest = Math.max(...trees.flatMap(({ leaves }) => leaves.map(Math.abs)), 1e-9);
  const leafStep = Number((largest / (LEAF_ZERO - 1)).toPrecision(4));
  const bytes = trees.flatMap(({ features, steps, leaves }) => [
    ...features.flatMap((feature, level) => [feature & 255, feature >> 8, steps[level] ?? 0]),
    ...leaves.map((leaf) => Math.max(0, Math.min(255, Math.round(leaf / leafStep) + LEAF_ZERO))),
  ]);
  return { packed: btoa(String.fromCharCode(...bytes)), leafStep };
}
