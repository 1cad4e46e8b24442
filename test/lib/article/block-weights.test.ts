import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  alonePassWeights,
  companyPassWeights,
  LEAF_STEP,
  packedTrees,
} from '@/lib/article/block-weights';
import { aloneFeatureNames, blockFeatureNames } from '@/lib/article/features/block-features';
import { contextFeatureNames } from '@/lib/article/features/context-features';
import { ONE } from '@/lib/article/features/feature-group';
import { parseTrees, treesLogOdds } from '@/lib/article/trees';

/** All that was learned, both models: what the extension may carry. */
const MOST_BYTES = 30_000;

const weightOf = (name: string) => alonePassWeights[aloneFeatureNames.indexOf(name)] ?? Number.NaN;

describe('the weights of blocks', () => {
  it('are one for each feature, and whole numbers', () => {
    expect(alonePassWeights).toHaveLength(aloneFeatureNames.length);
    expect(companyPassWeights).toHaveLength(blockFeatureNames.length + contextFeatureNames.length);
    for (const weight of [...alonePassWeights, ...companyPassWeights]) {
      expect(Number.isInteger(weight)).toBe(true);
    }
  });

  it('go on with trees that keep within reason', () => {
    const trees = parseTrees(packedTrees, LEAF_STEP);
    const width = blockFeatureNames.length + contextFeatureNames.length;
    for (const row of [new Int16Array(width), new Int16Array(width).fill(2 * ONE)]) {
      expect(Math.abs(treesLogOdds(trees, row))).toBeLessThan(15);
    }
  });

  it('belong to features that have one name each', () => {
    expect(new Set(blockFeatureNames).size).toBe(blockFeatureNames.length);
  });

  it('point the way that reason points', () => {
    expect(weightOf('sentence end')).toBeGreaterThan(0);
    for (const name of ['in nav', 'in footer', 'own comment', 'own related', 'own share']) {
      expect(weightOf(name), name).toBeLessThan(0);
    }
  });

  it('stay small with those of the detector', () => {
    const bytes = ['block-weights', 'detect-weights']
      .map((name) => readFileSync(`lib/article/${name}.ts`).length)
      .reduce((sum, size) => sum + size);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
});
