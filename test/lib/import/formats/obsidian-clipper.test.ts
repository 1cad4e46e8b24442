// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { obsidianClipperFormat } from '@/lib/import/formats/obsidian-clipper';
import { parseFixture } from '@/test/support/read-fixture';

const { articles, bad } = parseFixture(obsidianClipperFormat, 'obsidian-clipper.json');

it('reads quotes with what stands around them, notes and times', () => {
  expect(articles[0]).toMatchObject({
    url: 'https://harbour.example/news/ferry?utm_source=letter',
    fields: { headline: 'The ferry runs again' },
    savedAt: '2026-11-02T08:00:00.000Z',
  });
  expect(articles[0]?.quotes[0]).toEqual({
    exact: 'The ferry runs\u00a0again.',
    prefix: '',
    suffix: 'The harbour office',
    comment: 'Ask the harbour office.\n\nWhich day?',
    tags: [],
    labelId: null,
    created: '2026-11-02T08:00:00.000Z',
  });
});

it('joins the parts of one selection', () => {
  expect(articles[0]?.quotes.map(({ exact }) => exact)[1]).toBe(
    'The harbour office opened it\non Monday.',
  );
});

it('reads older files without positions', () => {
  expect(articles[1]?.quotes).toMatchObject([
    { exact: '每一块旧砖都编了号', comment: '核对数字', created: '2026-11-03T01:02:03.000Z' },
  ]);
});

it('leaves out what is not on the web', () => {
  expect(bad).toEqual([{ place: { unit: 'item', path: '[2]' }, reason: 'no-address', detail: '' }]);
});
