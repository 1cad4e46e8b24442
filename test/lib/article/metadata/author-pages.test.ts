// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bylineOfAuthorPages } from '@/lib/article/metadata/author-pages';
import { pageLinesIn } from '@/test/support/page-lines';

const namesIn = (markup: string) =>
  bylineOfAuthorPages(pageLinesIn(markup)).flatMap(({ names }) => names);

it.each([
  ['below it', '<h1>x</h1><div><a href="/autor/ada-quill/">Ada Quill</a></div>'],
  ['above it', '<p><a href="https://x.example/authors/ada">Ada Quill</a></p><h1>x</h1>'],
  [
    'in a line of more',
    '<h1>x</h1><p>Reported by <a href="/by/ada-quill">Ada Quill</a>, Lisbon</p>',
  ],
])('links to an author’s page are a byline %s', (_where, markup) => {
  expect(namesIn(markup)).toEqual(['Ada Quill']);
});

it('gives all names once', () => {
  const link = (name: string) => `<a href="/author/x">${name}</a>`;
  expect(
    namesIn(`<h1>x</h1><p>${link('Ada Quill')} ${link('Bo Lint')} ${link('Ada Quill')}</p>`),
  ).toEqual(['Ada Quill', 'Bo Lint']);
});

it.each([
  ['other links', '<h1>x</h1><p><a href="/tags/ada">Ada Quill</a></p>'],
  ['no name', '<h1>x</h1><p><a href="/author/ada">Read more about Ada</a></p>'],
  ['a house', '<h1>x</h1><p><a href="/author/desk">Harbour News Agency</a></p>'],
  ['an aside', '<h1>x</h1><aside><a href="/author/ada">Ada Quill</a></aside>'],
  [
    'text far below',
    `<h1>x</h1>${'<p>y</p>'.repeat(20)}<p><a href="/author/ada">Ada Quill</a></p>`,
  ],
  ['a page without headline', '<p><a href="/author/ada">Ada Quill</a></p>'],
  [
    'a list of columnists',
    `<h1>x</h1><p>${'ABCDEFG'
      .split('')
      .map((a) => `<a href="/author/${a}">Ada ${a}quill</a>`)
      .join(' ')}</p>`,
  ],
])('%s are none', (_what, markup) => {
  expect(namesIn(markup)).toEqual([]);
});
