import { describe, expect, it } from 'vitest';
import {
  companyOf,
  contextFeatureNames,
  GROUP_KINDS,
  writeContext,
} from '@/lib/article/features/context-features';
import { ONE } from '@/lib/article/features/feature-group';

const probabilities = [0.1, 0.9, 0.9, 0.2, 0.9, 0.1, 0.1];
const words = probabilities.map(() => 10);
const all = probabilities.map(() => 1);
const groups = GROUP_KINDS.map(() => all);

function featuresOf(index: number): Readonly<Record<string, number>> {
  const row = new Int16Array(contextFeatureNames.length + 2).fill(7);
  writeContext(companyOf({ probabilities, words, groups }), index, { row, from: 1 });
  expect([row[0], row.at(-1)]).toEqual([7, 7]);
  return Object.fromEntries(
    contextFeatureNames.map((name, at) => [name, (row[at + 1] ?? Number.NaN) / ONE]),
  );
}

describe('writeContext', () => {
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
});
