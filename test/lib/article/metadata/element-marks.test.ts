// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { isAsidePart, marksIn, namesOf } from '@/lib/article/metadata/element-marks';
import { parseHtml } from '@/test/support/parse-html';

const named = (element: Element) => ({
  element,
  attributes: element.getAttributeNames(),
  className: element.getAttribute('class'),
});

it.each([
  ['article-author', 'author'],
  ['articleAuthor', 'author'],
  ['byline', 'author'],
  ['c-byline__names', 'author'],
  ['publish-date', 'date'],
  ['pubTime', 'date'],
  ['datePublished', 'date'],
  ['media-source', 'source'],
  ['breadcrumb', 'section'],
  ['kicker', 'section'],
  ['article-tags', 'tags'],
  ['topicList', 'tags'],
] as const)('%s marks the %s', (names, mark) => {
  expect(marksIn(names)).toContain(mark);
});

it.each(['', 'content', 'update-notice-box', 'stage', 'resource-pack', 'authority', 'percentage'])(
  '%o marks no author, source or tags',
  (names) => {
    expect(marksIn(names).filter((mark) => mark !== 'date')).toEqual([]);
  },
);

it.each([
  ['nav', '', true],
  ['aside', '', true],
  ['footer', '', true],
  ['div', 'related-stories', true],
  ['div', 'comments', true],
  ['div', 'site-footer', true],
  ['div', 'sidebar', true],
  ['div', 'most-popular', true],
  ['div', 'article-body', false],
  ['div', 'date-comments', false],
  ['div', 'navigator-story', false],
  ['p', '', false],
])('%s of the name %o is beside the article: %s', (tag, names, expected) => {
  expect(isAsidePart(tag, names)).toBe(expected);
});

it('gathers the names that a page gives an element', () => {
  const element = parseHtml(
    '<p class="a b" id="c" itemprop="author" data-testid="d" title="no">x</p>',
  ).querySelector('p');
  expect(element && namesOf(named(element)).split(' ').sort()).toEqual([
    'a',
    'author',
    'b',
    'c',
    'd',
  ]);
  const generated = parseHtml(`<p class="${'w-12 '.repeat(100)}">x</p>`).querySelector('p');
  expect(generated && namesOf(named(generated))).toBe('');
});
