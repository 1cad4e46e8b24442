// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { alonePassWeights, companyPassWeights } from '@/lib/article/block-weights';
import {
  aloneFeatureNames,
  blockFeatureNames,
  writeAloneFeatures,
  writeFurtherFeatures,
} from '@/lib/article/features/block-features';
import { contextFeatureNames } from '@/lib/article/features/context-features';
import { ONE } from '@/lib/article/features/feature-group';
import { newsPage, paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { viewOfMarkup } from '@/test/support/feature-values';

it('has a weight for every feature of both passes', () => {
  expect(alonePassWeights).toHaveLength(aloneFeatureNames.length);
  expect(blockFeatureNames.slice(0, aloneFeatureNames.length)).toEqual(aloneFeatureNames);
  expect(companyPassWeights).toHaveLength(blockFeatureNames.length + contextFeatureNames.length);
  expect(new Set(blockFeatureNames).size).toBe(blockFeatureNames.length);
});

it('writes each feature under its number, with a small value', () => {
  const view = viewOfMarkup(newsPage({ title: 'Night ferry', body: paragraphsOf(paragraphs) }));
  for (const block of view.page.blocks) {
    const alone = new Int16Array(blockFeatureNames.length + 1);
    writeAloneFeatures(view, block, alone);
    expect(alone.subarray(aloneFeatureNames.length).every((value) => value === 0)).toBe(true);
    const row = alone.slice();
    writeFurtherFeatures(view, block, row);
    expect(row.subarray(0, aloneFeatureNames.length)).toEqual(
      alone.subarray(0, aloneFeatureNames.length),
    );
    expect(row.at(-1)).toBe(0);
    for (const value of row) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(2 * ONE);
    }
  }
});
