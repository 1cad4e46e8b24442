// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { alonePassWeights, companyPassWeights } from '@/lib/article/block-weights';
import { blockFeatureNames, writeBlockFeatures } from '@/lib/article/features/block-features';
import { contextFeatureNames } from '@/lib/article/features/context-features';
import { newsPage, paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { viewOfMarkup } from '@/test/support/feature-values';

it('has a weight for every feature of both passes', () => {
  expect(alonePassWeights).toHaveLength(blockFeatureNames.length);
  expect(companyPassWeights).toHaveLength(blockFeatureNames.length + contextFeatureNames.length);
  expect(new Set(blockFeatureNames).size).toBe(blockFeatureNames.length);
});

it('puts each feature at most once, under its number, with a small value', () => {
  const view = viewOfMarkup(newsPage({ title: 'Night ferry', body: paragraphsOf(paragraphs) }));
  for (const block of view.page.blocks) {
    const values = new Map<number, number>();
    writeBlockFeatures(view, block, {
      base: 0,
      put(feature, value) {
        expect(values.has(this.base + feature)).toBe(false);
        values.set(this.base + feature, value);
      },
    });
    for (const [feature, value] of values) {
      expect(blockFeatureNames[feature]).toBeDefined();
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(2);
    }
  }
});
