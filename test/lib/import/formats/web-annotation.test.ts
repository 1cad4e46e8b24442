// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { webAnnotationFormat } from '@/lib/import/formats/web-annotation';
import { parseHtml } from '@/test/support/parse-html';
import { articlesIn, parseFixture } from '@/test/support/read-fixture';

const { articles, bad } = parseFixture(webAnnotationFormat, 'web-annotation.jsonld');

it('reads quote, comment, tags and label, and no position in a text that is not there', () => {
  expect(articles[0]).toMatchObject({
    url: 'https://beijing.example/2026/names',
    quotes: [
      {
        exact: '𠮷野家',
        prefix: '在',
        suffix: '吃饭',
        comment: '𠮷 is a rare character.',
        tags: ['names'],
        labelId: 'claim',
        created: '2026-11-04T12:00:00.000Z',
      },
    ],
  });
});

it('reads the shorter ways of saying it', () => {
  expect(articles[1]).toMatchObject({ url: 'https://harbour.example/news/ferry', tags: ['kept'] });
  expect(articles[2]?.quotes).toMatchObject([{ exact: 'on Monday', comment: 'A bare body' }]);
});

it('leaves out what has no quote, and what is not on the web', () => {
  expect(bad).toMatchObject([
    { place: { path: 'items[3]' }, reason: 'no-quote' },
    { place: { path: 'items[4]' }, reason: 'no-address' },
  ]);
});

it.each([
  ['one', (item: unknown) => item],
  ['a list', (item: unknown) => [item]],
  ['a collection', (item: unknown) => ({ type: 'AnnotationCollection', first: { items: [item] } })],
])('reads %s', (_what, wrap) => {
  const item = { type: 'Annotation', target: ['https://a.example/', 'https://b.example/'] };
  const content = { kind: 'json', data: wrap(item) } as const;
  expect(webAnnotationFormat.recognise(content)).toBe(true);
  expect(articlesIn(webAnnotationFormat.parse(content, parseHtml)).articles).toHaveLength(2);
});
