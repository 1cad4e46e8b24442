// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { nodesById, readLinkedData } from '@/lib/article/metadata/json-ld';
import { readMetaTags } from '@/lib/article/metadata/meta-tags';
import { sectionCandidates } from '@/lib/article/metadata/section';
import { linesBelow } from '@/test/support/page-lines';
import { parseHtml } from '@/test/support/parse-html';

function sectionOf(markup: string, node: Record<string, unknown> = {}): string | undefined {
  const root = parseHtml(markup).documentElement;
  const { nodes } = readLinkedData(root);
  return bestOf(
    sectionCandidates({
      root,
      nodes: [node],
      data: { nodes, byId: nodesById(nodes) },
      meta: readMetaTags(root),
      page: linesBelow(root),
      headline: 'Ferry runs again',
      title: root.querySelector('title')?.textContent ?? '',
      siteNames: ['Harbour Post'],
    }),
  )?.value;
}

const crumbs = (...names: readonly string[]) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'BreadcrumbList',
    itemListElement: names.map((name) => ({ '@type': 'ListItem', item: { '@id': '/x', name } })),
  })}</script>`;

it.each([
  [
    'its data',
    '<meta property="article:section" content="Other">',
    { articleSection: ['City', 'x'] },
  ],
  ['its meta tags', '<meta property="article:section" content="City">', {}],
  ['its breadcrumbs’ data', crumbs('Home', 'News', 'City', 'Ferry runs again'), {}],
  [
    'its printed breadcrumbs',
    '<div class="breadcrumb"><a>Home</a> &gt; <a>News</a> &gt; <a>City</a> &gt; <span>Text</span></div><h1>x</h1>',
    {},
  ],
  ['a link to its category', '<h1>x</h1><a rel="category" href="/c">City</a>', {}],
  ['its kicker', '<p class="kicker">City</p><h1>x</h1>', {}],
  ['a path without a name', '<p>Home &gt; News &gt; City &gt; 正文</p><h1>x</h1>', {}],
  ['the standard of Chinese authorities', '<meta name="ColumnName" content="City">', {}],
])('is read from %s', (_where, markup, node) => {
  expect(sectionOf(markup, node)).toBe('City');
});

it.each([
  ['the site', '<meta property="article:section" content="Harbour Post">'],
  ['the start page', crumbs('首页')],
  ['the article itself', crumbs('Home', 'Ferry runs again')],
  [
    'a whole sentence',
    `<p class="kicker">${'A long line about the city. '.repeat(5)}</p><h1>x</h1>`,
  ],
  ['nothing', ''],
])('is not %s', (_what, markup) => {
  expect(sectionOf(markup)).toBeUndefined();
});

it('is the channel that a Chinese title prints before the site', () => {
  expect(sectionOf('<title>渡轮恢复_首页_财经_海港网</title><h1>x</h1>')).toBe('财经');
});
