// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { scoreBlocks } from '@/lib/article/score-blocks';
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
