// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { karakeepFormat } from '@/lib/import/formats/karakeep';
import { parseFixture } from '@/test/support/read-fixture';

it('reads links with tags, lists, notes and status', () => {
  const { articles, bad } = parseFixture(karakeepFormat, 'karakeep.json');
  expect(articles).toMatchObject([
    {
      fields: { headline: 'The ferry runs again' },
      tags: ['traffic', 'Harbour'],
      comment: 'Ask the office.',
      status: 'archived',
      savedAt: '2026-11-02T08:00:00.000Z',
    },
    { url: 'https://beijing.example/2026/bricks', fields: {}, status: 'to-read' },
  ]);
  expect(bad).toMatchObject([{ place: { path: 'bookmarks[1]' }, reason: 'no-address' }]);
});
