// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { risFormat } from '@/lib/import/formats/ris';
import { parseFixture } from '@/test/support/read-fixture';

it('reads what a reference says of an article, with quotes and notes', () => {
  const { articles, bad } = parseFixture(risFormat, 'references.ris');
  expect(articles).toMatchObject([
    {
      url: 'https://harbour.example/news/ferry',
      fields: {
        headline: 'The ferry runs again',
        authors: [{ name: 'Ada Quill' }, { name: '李明' }],
        publisher: { name: 'Harbour Post' },
        published: '2026-11-01',
        section: 'City',
      },
      tags: ['traffic', '渡轮'],
      comment: 'Compare with last year.',
      savedAt: '2026-11-02T00:00:00.000Z',
      quotes: [{ exact: 'harbour office', comment: 'Who said so?' }],
    },
  ]);
  expect(bad).toMatchObject([{ place: { unit: 'line', line: 19 }, reason: 'no-address' }]);
});
