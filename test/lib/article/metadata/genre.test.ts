// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { genreCandidates, genreNamed } from '@/lib/article/metadata/genre';
import { metaOf } from '@/test/support/meta-of';
import { pageLinesIn } from '@/test/support/page-lines';

const none = {
  nodes: [],
  section: null,
  url: 'https://harbour.example/ferry',
  markup: '<h1>x</h1>',
};
const genreOf = (given: Partial<typeof none> | object) => {
  const { markup, ...sources } = { ...none, ...given };
  return bestOf(genreCandidates({ ...sources, page: pageLinesIn(markup), meta: metaOf({}) }))
    ?.value;
};

describe('the genre', () => {
  it.each([
    ['the data’s type', { nodes: [{ '@type': 'OpinionNewsArticle' }] }, 'opinion'],
    ['one of several types', { nodes: [{ '@type': ['NewsArticle', 'LiveBlogPosting'] }] }, 'live'],
    ['the data’s genre', { nodes: [{ '@type': 'NewsArticle', genre: ['Review'] }] }, 'review'],
    ['a label above the headline', { markup: '<p>Kommentar</p><h1>x</h1>' }, 'opinion'],
    [
      'a label that pays',
      { nodes: [{ '@type': 'NewsArticle' }], markup: '<p>ANZEIGE</p><h1>x</h1>' },
      'sponsored',
    ],
    ['the section', { section: '评论' }, 'opinion'],
    ['the address', { url: 'https://harbour.example/opinion/2021/ferry' }, 'opinion'],
    ['a bare NewsArticle', { nodes: [{ '@type': 'NewsArticle' }] }, 'news'],
    ['nothing', {}, undefined],
    ['no word of a menu', { markup: '<nav><p>Opinion</p></nav><h1>x</h1>' }, undefined],
    ['no word in a headline', { markup: '<h1>A review of the opinion</h1>' }, undefined],
  ])('follows from %s', (_what, given, genre) => {
    expect(genreOf(given)).toBe(genre);
  });
});

it.each([
  ['Opinion', 'opinion'],
  ['[Opinion]', 'opinion'],
  ['社论', 'opinion'],
  ['社説', 'opinion'],
  ['Liveticker', 'live'],
  ['Film review', 'review'],
  ['Paid post', 'sponsored'],
  ['Explainer', 'analysis'],
  ['City', null],
  [null, null],
])('%o names %o', (label, genre) => {
  expect(genreNamed(label)).toBe(genre);
});
