import { describe, expect, it } from 'vitest';
import {
  contextFeatureNames,
  contextFeaturesOf,
  GROUP_KINDS,
} from '@/lib/article/features/context-features';

const probabilities = [0.1, 0.9, 0.9, 0.2, 0.9, 0.1, 0.1];
const words = probabilities.map(() => 10);
const all = probabilities.map(() => 1);
const groups = GROUP_KINDS.map(() => all);

function featuresOf(index: number): Readonly<Record<string, number>> {
  const values = contextFeaturesOf({ probabilities, words, groups });
  const width = contextFeatureNames.length;
  expect(values).toHaveLength(width * words.length);
  return Object.fromEntries(
    contextFeatureNames.map((name, at) => [name, values[index * width + at] ?? Number.NaN]),
  );
}

describe('contextFeaturesOf', () => {
  it('shows a block its neighbours', () => {
    const features = featuresOf(3);
    expect(features['p-1']).toBeCloseTo(0.9);
    expect(features.p2).toBeCloseTo(0.1);
    expect(features.between).toBe(1);
    expect(features['window2 before']).toBeCloseTo(0.9);
  });

  it('tells the edge of the text', () => {
    expect(featuresOf(6)).toMatchObject({ 'mass after': 0, 'outside mass': 1, between: 0 });
  });

  it('tells what the rest of its group is', () => {
    const mean = probabilities.reduce((sum, p) => sum + p, 0) / probabilities.length;
    expect(featuresOf(0)['container p']).toBeCloseTo(mean);
    expect(featuresOf(0)['container others']).toBeGreaterThan(mean);
  });

  it('has nothing to say of no blocks', () => {
    const none = contextFeaturesOf({ probabilities: [], words: [], groups: groups.map(() => []) });
    expect(none).toHaveLength(0);
  });
});
