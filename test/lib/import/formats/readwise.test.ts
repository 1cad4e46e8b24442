// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readwiseFormat } from '@/lib/import/formats/readwise';
import { parseHtml } from '@/test/support/parse-html';
import { articlesIn, parseFixture } from '@/test/support/read-fixture';

const { articles, bad } = parseFixture(readwiseFormat, 'readwise.csv');

it('reads quotes of several lines, and tags out of notes', () => {
  expect(articles[0]).toMatchObject({
    url: 'https://harbour.example/news/ferry',
    fields: { headline: 'The ferry runs again', authors: [{ name: 'Ada Quill' }] },
    quotes: [
      {
        exact: 'The harbour office, of "all" offices,\nopened it',
        comment: 'Who said so?',
        tags: ['traffic', 'to-check'],
        created: '2026-11-02T08:30:00.000Z',
      },
    ],
  });
});

it('leaves out, by line, what has no page and what has no quote', () => {
  expect(bad).toMatchObject([
    { place: { unit: 'line', line: 5 }, reason: 'no-address' },
    { place: { unit: 'line', line: 6 }, reason: 'no-quote' },
  ]);
});

it('reads the table that Readwise itself writes', () => {
  const text =
    'Highlight,Book Title,Book Author,Note,Tags,Highlighted at,Source URL,Document tags\n' +
    'Words,Title,Author,A note. .x,"y, z",2026-11-02 08:30:00,https://a.example/,read';
  const content = { kind: 'text', text } as const;
  expect(readwiseFormat.recognise(content)).toBe(true);
  expect(articlesIn(readwiseFormat.parse(content, parseHtml)).articles).toMatchObject([
    { tags: ['read'], quotes: [{ comment: 'A note.', tags: ['x', 'y', 'z'] }] },
  ]);
});

it('refuses a table with an open quotation mark', () => {
  const content = { kind: 'text', text: 'Highlight,Title\n"never closed,x' } as const;
  expect(readwiseFormat.parse(content, parseHtml)).toMatchObject({
    failure: { code: 'import-broken-table', detail: 'line 2' },
  });
});
