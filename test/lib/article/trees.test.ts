import { describe, expect, it, vi } from 'vitest';
import { ONE } from '@/lib/article/features/feature-group';
import {
  boundOf,
  packTrees,
  parseTrees,
  stepOf,
  TREE_DEPTH,
  type Tree,
  treesLogOdds,
} from '@/lib/article/trees';

const WIDTH = 300;

/** Asks the same feature at every level, for a higher step each time. */
function treeOf(feature: number, values: readonly number[], leaf: (place: number) => number): Tree {
  return {
    features: values.map(() => feature),
    steps: values.map((value) => stepOf(value * ONE)),
    leaves: Array.from({ length: 2 ** TREE_DEPTH }, (_, place) => leaf(place)),
  };
}

const Bytes = Uint8Array;

function fromBase64(packed: string): Uint8Array {
  return Bytes.from(Buffer.from(packed, 'base64'));
}

function oddsOf(trees: readonly Tree[], features: Readonly<Record<number, number>>): number {
  const { packed, leafStep } = packTrees(trees);
  const row = new Int16Array(WIDTH);
  for (const [feature, value] of Object.entries(features)) row[Number(feature)] = value * ONE;
  return treesLogOdds(parseTrees(packed, leafStep), row);
}

describe('treesLogOdds', () => {
  const rising = treeOf(280, [0.1, 0.3, 0.5, 0.7, 0.9], (place) => Math.log2(place + 1) / 5);

  it.each([
    [0, 0],
    [0.2, 1 / 5],
    [0.4, 2 / 5],
    [0.6, 3 / 5],
    [1, 1],
  ])('finds the leaf of %d by every answer', (value, odds) => {
    expect(oddsOf([rising], { 280: value })).toBeCloseTo(odds, 2);
  });

  it('sums over the trees, and is nothing without any', () => {
    const falling = treeOf(3, [0.5, 0.5, 0.5, 0.5, 0.5], (place) => (place === 0 ? 0 : -1));
    expect(oddsOf([rising, falling], { 280: 1, 3: 1 })).toBeCloseTo(0, 2);
    expect(oddsOf([rising, falling], { 280: 1 })).toBeCloseTo(1, 2);
    expect(oddsOf([], { 280: 1 })).toBe(0);
  });

  it('reads them alike where the browser knows base64 by itself', () => {
    const { packed, leafStep } = packTrees([rising]);
    const row = new Int16Array(WIDTH).fill(0.6 * ONE);
    const own = treesLogOdds(parseTrees(packed, leafStep), row);
    vi.stubGlobal('Uint8Array', { fromBase64 });
    expect(treesLogOdds(parseTrees(packed, leafStep), row)).toBe(own);
    vi.unstubAllGlobals();
  });

  it('takes what was never put for nothing', () => {
    const positive = treeOf(7, [0, 0, 0, 0, 0], (place) => (place === 31 ? 1 : 0));
    expect(oddsOf([positive], {})).toBeCloseTo(1, 2);
    expect(oddsOf([positive], { 7: -0.5 })).toBe(0);
  });
});

describe('stepOf', () => {
  it('keeps the order of values, finer towards zero', () => {
    const values = [-2, -1, -0.25, -0.001, 0, 0.001, 0.01, 0.05, 0.5, 0.6, 1, 2, 5];
    const steps = values.map((value) => stepOf(value * ONE));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(0);
    expect(stepOf(0.01 * ONE) - stepOf(0)).toBeGreaterThan(stepOf(ONE) - stepOf(0.9 * ONE));
  });
});

it('knows the smallest value that a row can hold of every step', () => {
  for (let step = 1; step <= 191; step++) {
    expect(stepOf(boundOf(step))).toBeGreaterThanOrEqual(step);
    expect(stepOf(boundOf(step) - 1)).toBeLessThan(step);
  }
});
