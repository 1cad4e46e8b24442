import { describe, expect, it } from 'vitest';
import { isSamePage, pageKeyOf, pageKeysOf } from '@/lib/article/page-keys';

it.each([
  ['the scheme and www', 'http://www.news.example/a', 'https://news.example/a'],
  ['mobile and AMP hosts', 'https://amp.news.example/a/', 'https://news.example/a'],
  ['a trailing slash, not the root', 'https://news.example/', 'https://news.example/'],
  ['a place in the page', 'https://news.example/a#comments', 'https://news.example/a'],
  ['tracking', 'https://news.example/a?utm_source=x&fbclid=1', 'https://news.example/a'],
  ['the default port', 'https://news.example:443/a', 'https://news.example/a'],
])('ignores %s', (_what, url, key) => {
  expect(pageKeyOf(url)).toBe(key);
});

it.each([
  ['an identifying parameter', 'https://news.example/a?id=7&utm_source=x', '?id=7'],
  [
    'a source parameter, which some sites tell pages apart by',
    'https://news.example/a?source=7',
    '?source=7',
  ],
  ['a route in the fragment', 'https://news.example/#/story/7', '#/story/7'],
  ['another port', 'http://127.0.0.1:8080/a', ':8080'],
  ['case in the path', 'https://news.example/Story', '/Story'],
])('keeps %s', (_what, url, part) => {
  expect(pageKeyOf(url)).toContain(part);
});

it.each(['about:blank', 'file:///home/a.html', 'nonsense', ''])('has no key for %o', (url) => {
  expect(pageKeyOf(url)).toBeNull();
  expect(pageKeysOf(url, 'https://news.example/a')).toEqual([]);
});

describe('a declared address', () => {
  const visited = 'https://m.news.example/a?id=7';

  it('is a second key', () => {
    expect(pageKeysOf(visited, 'https://www.news.example/story-a')).toEqual([
      'https://news.example/a?id=7',
      'https://news.example/story-a',
    ]);
  });

  it.each([
    ['the front page', 'https://news.example/'],
    ['another site', 'https://other.example/a'],
    ['another site below a short second level', 'https://other.co.uk/a'],
    ['no web address', 'javascript:alert(1)'],
    ['none', null],
  ])('is not believed when it is %s', (_what, canonicalUrl) => {
    expect(pageKeysOf(visited, canonicalUrl)).toEqual(['https://news.example/a?id=7']);
  });

  it('is one key with the visited address when both are the same page', () => {
    expect(pageKeysOf(visited, 'https://www.news.example/a?id=7#top')).toHaveLength(1);
  });
});

describe('two addresses', () => {
  it.each([
    ['https://news.example/a#top', 'https://news.example/a?utm_source=feed', true],
    ['https://news.example/#/a', 'https://news.example/#/b', false],
    ['https://news.example/a', 'https://news.example/b', false],
    ['about:blank', 'about:blank', true],
    ['about:blank', 'file:///home/a.html', false],
  ])('%s and %s are of one page: %s', (url, other, expected) => {
    expect(isSamePage(url, other)).toBe(expected);
  });
});
