// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { alonePassWeights, WEIGHT_UNIT } from '@/lib/article/block-weights';
import { blockFeatureNames, writeAloneFeatures } from '@/lib/article/features/block-features';
import { ONE } from '@/lib/article/features/feature-group';
import { SECOND_LOOK, scoreBlocks } from '@/lib/article/score-blocks';
import { newsPage, paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { viewOfMarkup } from '@/test/support/feature-values';

it('tells the text from what stands around it', () => {
  const title = 'Night ferry stays through the winter';
  const view = viewOfMarkup(newsPage({ title, body: paragraphsOf(paragraphs) }), title);
  const scores = scoreBlocks(view);
  const scoreOf = (start: string) => {
    const index = view.blocks.findIndex(({ shortText }) => shortText.startsWith(start));
    return scores[index] ?? Number.NaN;
  };
  expect(scores).toHaveLength(view.page.blocks.length);
  for (const text of paragraphs) expect(scoreOf(text.slice(0, 30))).toBeGreaterThan(0.8);
  for (const start of ['Politics', 'Share', 'Bridge', 'Sign up', '©']) {
    expect(scoreOf(start)).toBeLessThan(0.3);
  }
});

it('leaves what the first look finds unlikely as it is, and looks again at the rest', () => {
  const title = 'Night ferry stays through the winter';
  const view = viewOfMarkup(newsPage({ title, body: paragraphsOf(paragraphs) }), title);
  const scores = scoreBlocks(view);
  const first = view.page.blocks.map((block) => {
    const row = new Int16Array(blockFeatureNames.length);
    writeAloneFeatures(view, block, row);
    const odds = alonePassWeights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), 0);
    return 1 / (1 + Math.exp(-odds / (ONE * WEIGHT_UNIT)));
  });
  const isUnlikely = first.map((p) => p < SECOND_LOOK);
  expect(new Set(isUnlikely)).toEqual(new Set([true, false]));
  first.forEach((p, index) => {
    if (isUnlikely[index]) expect(scores[index]).toBeCloseTo(p, 12);
    else expect(scores[index]).not.toBeCloseTo(p, 12);
  });
});
