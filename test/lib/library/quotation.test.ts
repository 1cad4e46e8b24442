import { expect, it } from 'vitest';
import type { Article } from '@/lib/article/article';
import { quotationOf } from '@/lib/library/quotation';

const article = {
  url: 'https://news.example/a',
  headline: 'Harbour closed',
  source: null,
  publisher: { name: 'The Example' },
  published: '2026-11-23T10:30:00+01:00',
} as Article;

it('names headline, outlet, day and address', () => {
  expect(quotationOf('They closed it.', article)).toBe(
    '“They closed it.”\n— Harbour closed, The Example, 2026-11-23\nhttps://news.example/a',
  );
});

it('names the source rather than the site that reprints it, and writes Chinese as Chinese', () => {
  const chinese = { ...article, headline: '港口关闭', source: '样例日报', published: null };
  expect(quotationOf('港口已关闭。', chinese)).toBe(
    '“港口已关闭。”\n— 港口关闭，样例日报\nhttps://news.example/a',
  );
});
