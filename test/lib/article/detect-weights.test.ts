import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FIRST_CONSTANT,
  firstWeights,
  PAGE_CONSTANT,
  pageWeights,
} from '@/lib/article/detect-weights';

/** No single feature may decide alone: whatever it says, the others together can say the opposite. */
const HIGHEST_WEIGHT = 5;

describe.each([
  ['first look', firstWeights, FIRST_CONSTANT],
  ['full look', pageWeights, PAGE_CONSTANT],
])('the weights of the %s', (_look, weights, constant) => {
  it('are numbers within reason', () => {
    for (const [name, weight] of Object.entries({ ...weights, constant })) {
      expect(Math.abs(weight), name).toBeLessThan(HIGHEST_WEIGHT);
    }
  });

  it.each([
    ['date', 1],
    ['articleWord', 1],
    ['ogArticle', 1],
    ['jsonArticle', 1],
    ['root', -1],
    ['otherHost', -1],
    ['otherWord', -1],
    ['jsonOther', -1],
    ['articleMany', -1],
  ])('point the way that reason points for %s', (name, sign) => {
    expect(Math.sign(weights[name] ?? 0)).toBe(sign);
  });
});

it('names the figures that they reach on pages not trained on', () => {
  const source = readFileSync('lib/article/detect-weights.ts', 'utf8');
  expect(source).toMatch(/Cross-validated by domain/);
  expect(source).toMatch(/F1 0\.9\d/);
});
