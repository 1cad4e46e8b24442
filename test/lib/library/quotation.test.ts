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
const link = 'https://news.example/a#:~:text=They';

it('names headline, outlet and day, in Markdown and as rich text', () => {
  expect(quotationOf('They closed it.\nNobody knew.', article, link)).toEqual({
    markdown:
      '> They closed it.\n>\n> Nobody knew.\n>\n' +
      '> — [Harbour closed](https://news.example/a#:~:text=They), The Example, 2026-11-23',
    html:
      '<blockquote cite="https://news.example/a#:~:text=They"><p>They closed it.</p><p>Nobody knew.</p>' +
      '<p>— <a href="https://news.example/a#:~:text=They">Harbour closed</a>, The Example, 2026-11-23</p></blockquote>',
  });
});

it('names the source rather than the site that reprints it, and writes Chinese as Chinese', () => {
  const chinese = { ...article, headline: '港口关闭', source: '样例日报', published: null };
  expect(quotationOf('港口已关闭。', chinese, link).markdown).toBe(
    `> 港口已关闭。\n>\n> — [港口关闭](${link})，样例日报`,
  );
});

it('lets neither words nor address end what they stand in', () => {
  const hostile = { ...article, headline: 'A] <b>(c)', publisher: { name: '<i>' } } as Article;
  const { markdown, html } = quotationOf('<script>', hostile, 'https://a.example/")(x)');
  expect(markdown).toContain('[A\\] <b>(c)](https://a.example/"%29%28x%29)');
  expect(html).not.toMatch(/<script|<b>|<i>|"\)/);
});

it('shows the address where there is no headline', () => {
  expect(quotationOf('x', { ...article, headline: '' }, 'https://a.example/').markdown).toContain(
    '[https://a.example/](https://a.example/)',
  );
});
