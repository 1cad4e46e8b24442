// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { openFile } from '@/lib/import/file-content';
import { pocketFormat } from '@/lib/import/formats/pocket';
import { fixtureFile, zipOf } from '@/test/support/import-files';
import { parseHtml } from '@/test/support/parse-html';
import { articlesIn, parseFixture } from '@/test/support/read-fixture';
import { must } from '@/test/support/sample-library';

it('reads articles with tags, status and time', () => {
  const { articles, bad } = parseFixture(pocketFormat, 'pocket.csv');
  expect(articles).toMatchObject([
    {
      fields: { headline: 'The ferry runs again' },
      tags: ['traffic', 'harbour'],
      status: 'to-read',
      savedAt: '2026-11-02T08:00:00.000Z',
    },
    { url: 'https://beijing.example/2026/bricks', fields: {}, status: 'archived' },
  ]);
  expect(bad).toMatchObject([{ place: { line: 4 }, reason: 'no-address' }]);
});

it('reads the parts of a zip, with and without the column that comes and goes', () => {
  const text = (name: string) => new TextDecoder().decode(fixtureFile(name).bytes);
  const zip = zipOf([
    ['part_000000.csv', text('pocket.csv')],
    ['part_000001.csv', text('pocket-cursor.csv')],
    ['other.csv', 'a,b'],
  ]);
  const { articles } = articlesIn(pocketFormat.parse(must(openFile(zip)), parseHtml));
  expect(articles.map(({ url }) => new URL(url).pathname)).toEqual([
    '/news/ferry',
    '/2026/bricks',
    '/news/second',
  ]);
});
