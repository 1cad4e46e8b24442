// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { hypothesisFormat } from '@/lib/import/formats/hypothesis';
import { parseHtml } from '@/test/support/parse-html';
import { articlesIn, parseFixture } from '@/test/support/read-fixture';

const { articles, bad } = parseFixture(hypothesisFormat, 'hypothesis.json');

it('reads quotes, comments and tags, and no positions in a text of theirs', () => {
  expect(articles[0]).toMatchObject({
    url: 'https://harbour.example/news/ferry',
    fields: { headline: 'The ferry runs again' },
    tags: [],
    quotes: [
      {
        exact: 'harbour office',
        prefix: 'The ',
        suffix: ' opened it on Monday.',
        comment: 'Who said so?',
        tags: ['traffic', 'to check'],
        created: '2026-11-02T08:30:00.123Z',
      },
    ],
  });
});

it('takes a page note for the comment of its page', () => {
  expect(articles[1]).toMatchObject({
    comment: 'Page note: compare with last year.',
    tags: ['harbour'],
    quotes: [],
  });
});

it('leaves out replies and what is not on the web', () => {
  expect(bad).toMatchObject([
    { place: { path: 'annotations[2]' }, reason: 'reply' },
    { place: { path: 'annotations[3]' }, reason: 'no-address' },
  ]);
});

it('reads rows of the API too', () => {
  const content = {
    kind: 'json',
    data: { total: 1, rows: [{ uri: 'https://a.example/' }] },
  } as const;
  expect(hypothesisFormat.recognise(content)).toBe(true);
  expect(articlesIn(hypothesisFormat.parse(content, parseHtml)).articles).toHaveLength(1);
});
