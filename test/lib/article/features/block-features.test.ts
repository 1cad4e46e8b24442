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

it('writes as many values as there are names, each small', () => {
  const view = viewOfMarkup(newsPage({ title: 'Night ferry', body: paragraphsOf(paragraphs) }));
  const width = blockFeatureNames.length;
  for (const block of view.page.blocks) {
    const out = new Float32Array(width + 1).fill(Number.NaN);
    writeBlockFeatures(view, block, { out, start: 0 });
    expect(out.slice(0, width).every((value) => value >= 0 && value <= 2)).toBe(true);
    expect(out[width]).toBeNaN();
  }
});
