// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { imageCandidates } from '@/lib/article/metadata/image';
import { readMetaTags } from '@/lib/article/metadata/meta-tags';
import { parseHtml } from '@/test/support/parse-html';

const base = 'https://harbour.example/news/ferry';
const imageOf = (markup: string, node = {}) => {
  const root = parseHtml(markup).documentElement;
  return bestOf(
    imageCandidates({
      root,
      nodes: [node],
      meta: readMetaTags(root),
      headline: root.querySelector('h1'),
      url: base,
    }),
  )?.value;
};

it.each([
  [
    'the picture made for sharing',
    '<meta property="og:image" content="/boat.jpg">',
    {},
    'https://harbour.example/boat.jpg',
  ],
  ['the data’s', '', { image: { url: 'boat.jpg' } }, 'https://harbour.example/news/boat.jpg'],
  ['the data’s first', '', { image: ['/a.jpg', '/b.jpg'] }, 'https://harbour.example/a.jpg'],
  [
    'the page’s own version of the shared one',
    '<meta property="og:image" content="https://cdn.example/2021-12-ferry-boat/1200.jpg"><h1>x</h1><img src="https://cdn.example/2021-12-ferry-boat/800.jpg">',
    {},
    'https://cdn.example/2021-12-ferry-boat/800.jpg',
  ],
  [
    'the first below the headline',
    '<img src="/top.jpg"><h1>x</h1><img src="/boat.jpg"><img src="/b.jpg">',
    {},
    'https://harbour.example/boat.jpg',
  ],
])('is %s', (_what, markup, node, image) => {
  expect(imageOf(markup, node)).toBe(image);
});

it.each([
  ['a logo', '<meta property="og:image" content="/logo.png">'],
  ['a pixel', '<h1>x</h1><img src="/p.gif" width="1" height="1">'],
  ['a drawing', '<h1>x</h1><img src="/share.svg">'],
  ['no web address', '<meta property="og:image" content="data:image/png;base64,AAAA">'],
  ['nothing', ''],
])('is not %s', (_what, markup) => {
  expect(imageOf(markup)).toBeUndefined();
});
