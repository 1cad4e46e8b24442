// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cslJsonFormat } from '@/lib/import/formats/csl-json';
import { parseHtml } from '@/test/support/parse-html';
import { articlesIn, parseFixture } from '@/test/support/read-fixture';

it('reads what a citation says of an article', () => {
  const { articles, bad } = parseFixture(cslJsonFormat, 'csl.json');
  expect(articles).toMatchObject([
    {
      url: 'https://harbour.example/news/ferry',
      fields: {
        headline: 'The ferry runs again',
        authors: [{ name: 'Ada Quill' }, { name: '李明' }],
        publisher: { name: 'Harbour Post' },
        published: '2026-11-01',
        language: 'en',
        section: 'City',
        description: 'After a year.',
      },
      savedAt: '2026-11-02T00:00:00.000Z',
    },
  ]);
  expect(bad).toMatchObject([{ place: { path: '[1]' }, reason: 'no-address' }]);
});

it.each([[[2026]], [[2026, 13, 1]], [['x', 'y', 'z']], []])('makes no day of %j', (...parts) => {
  const item = {
    id: 'a',
    type: 'webpage',
    URL: 'https://a.example/',
    issued: { 'date-parts': parts },
  };
  const content = { kind: 'json', data: [item] } as const;
  const [article] = articlesIn(cslJsonFormat.parse(content, parseHtml)).articles;
  expect(article?.fields.published).toBeNull();
});
