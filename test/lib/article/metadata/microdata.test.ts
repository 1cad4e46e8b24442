// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readMicrodata } from '@/lib/article/metadata/microdata';
import { parseHtml } from '@/test/support/parse-html';

const read = (markup: string) => readMicrodata(parseHtml(markup).documentElement);

it('reads microdata as nodes, one in another', () => {
  const [article, person] = read(`
    <article itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline">Ferry runs again</h1>
      <time itemprop="datePublished" datetime="2021-12-21T20:12+08:00">Tuesday</time>
      <meta itemprop="dateModified" content="2021-12-22">
      <span itemprop="author" itemscope itemtype="http://schema.org/Person">
        <a itemprop="url" href="/ada"><span itemprop="name">Ada Quill</span></a></span>
      <img itemprop="image" src="boat.jpg">
      <a itemprop="keywords" href="/tag/boats">boats</a><a itemprop="keywords" href="/tag/sea">sea</a>
    </article>`);
  expect(article).toEqual({
    '@type': ['NewsArticle'],
    headline: 'Ferry runs again',
    datePublished: '2021-12-21T20:12+08:00',
    dateModified: '2021-12-22',
    author: person,
    image: 'boat.jpg',
    keywords: ['boats', 'sea'],
  });
  expect(person).toEqual({ '@type': ['Person'], url: '/ada', name: 'Ada Quill' });
});

it('reads RDFa Lite', () => {
  expect(
    read(
      '<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="schema:headline">Ferry</h1></div>',
    ),
  ).toEqual([{ '@type': ['NewsArticle'], headline: 'Ferry' }]);
});

it('leaves out what belongs to no item, and the head’s tags', () => {
  expect(
    read('<head><meta property="og:title" content="x"></head><p itemprop="name">y</p>'),
  ).toEqual([]);
});
