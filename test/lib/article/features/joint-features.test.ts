// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { together } from '@/lib/article/features/joint-features';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { valuesOf, viewOfMarkup } from '@/test/support/feature-values';

it('tells what stands inside the text from what stands outside', () => {
  const view = viewOfMarkup(
    `<article><div>${paragraphsOf(paragraphs)}<p>Short line</p></div></article><p>Outside line</p>`,
  );
  expect(valuesOf(together, view, 'Short')).toMatchObject({
    'best50 & short': 1,
    'not best80 & short': 0,
    'article & short': 1,
  });
  expect(valuesOf(together, view, 'Outside')).toMatchObject({
    'best50 & short': 0,
    'not best80 & short': 1,
    'article & short': 0,
  });
});
