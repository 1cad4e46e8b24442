// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { instapaperFormat } from '@/lib/import/formats/instapaper';
import { parseFixture } from '@/test/support/read-fixture';

it('reads articles with selection, folder, tags and time', () => {
  const { articles, bad } = parseFixture(instapaperFormat, 'instapaper.csv');
  expect(articles).toMatchObject([
    {
      tags: ['traffic'],
      status: 'to-read',
      savedAt: '2026-11-02T08:00:00.000Z',
      quotes: [{ exact: 'The harbour office opened it' }],
    },
    { tags: [], status: 'archived', quotes: [] },
    { tags: ['Harbour'], status: 'to-read' },
  ]);
  expect(bad).toEqual([]);
});
