// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { alonePassWeights, companyPassWeights } from '@/lib/article/block-weights';
import { blockFeatureNames, eachBlockFeature } from '@/lib/article/features/block-features';
import { contextFeatureNames } from '@/lib/article/features/context-features';
import { newsPage, paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { viewOfMarkup } from '@/test/support/feature-values';

it('has a weight for every feature of both passes', () => {
  expect(alonePassWeights).toHaveLength(blockFeatureNames.length);
  expect(companyPassWeights).toHaveLength(blockFeatureNames.length + contextFeatureNames.length);
  expect(new Set(blockFeatureNames).size).toBe(blockFeatureNames.length);
});

it('gives as many values as there are names, each small', () => {
  const view = viewOfMarkup(newsPage({ title: 'Night ferry', body: paragraphsOf(paragraphs) }));
  for (const block of view.page.blocks) {
    const values: number[] = [];
    eachBlockFeature(view, block, (value) => values.push(value));
    expect(values).toHaveLength(blockFeatureNames.length);
    expect(values.every((value) => value >= 0 && value <= 2)).toBe(true);
  }
});
