// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { openFile } from '@/lib/import/file-content';
import { omnivoreFormat } from '@/lib/import/formats/omnivore';
import { zipOf, zippedFolder } from '@/test/support/import-files';
import { parseHtml } from '@/test/support/parse-html';
import { articlesIn } from '@/test/support/read-fixture';
import { must } from '@/test/support/sample-library';

const parsed = (file: Parameters<typeof openFile>[0]) =>
  omnivoreFormat.parse(must(openFile(file)), parseHtml);

it('reads articles with their text, quotes, labels and notes', () => {
  const { articles, bad } = articlesIn(parsed(zippedFolder('omnivore')));
  expect(articles).toMatchObject([
    {
      url: 'https://harbour.example/news/ferry',
      fields: {
        headline: 'The ferry runs again',
        authors: [{ name: 'Ada Quill' }],
        description: 'After a year.',
        published: '2026-11-01T00:30:00.000Z',
      },
      tags: ['traffic'],
      comment: 'Note on the article',
      status: 'archived',
      quotes: [
        { exact: 'harbour office', comment: 'Who said so?', tags: ['claim', 'to-check'] },
        { exact: 'Not in the text', comment: '' },
      ],
    },
  ]);
  expect(articles[0]?.html).toContain('<b>again</b>');
  expect(bad).toMatchObject([
    { place: { path: 'metadata_0_to_20.json[1]' }, reason: 'no-address' },
  ]);
});

it('refuses a broken list by its name', () => {
  expect(parsed(zipOf([['metadata_0_to_20.json', '[{']]))).toMatchObject({
    failure: {
      code: 'import-not-json',
      detail: expect.stringMatching(/^metadata_0_to_20\.json: /),
    },
  });
});
