// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  isNode,
  listOf,
  nodeOf,
  nodesById,
  readLinkedData,
  textOf,
  typesOf,
} from '@/lib/article/metadata/json-ld';
import { parseHtml } from '@/test/support/parse-html';

const read = (...scripts: readonly string[]) =>
  readLinkedData(
    parseHtml(scripts.map((text) => `<script type="application/ld+json">${text}</script>`).join(''))
      .documentElement,
  );

describe('linked data', () => {
  it.each([
    ['at the top', '{"@type":"NewsArticle"}'],
    ['in a list', '[{"@type":"NewsArticle"}]'],
    ['in a graph', '{"@graph":[{"@type":"NewsArticle"}]}'],
    ['in a graph in a list', '[{"@graph":[{"@type":"NewsArticle"}]}]'],
    ['as the page’s main entity', '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle"}}'],
    ['in data that is broken', '{"@type":"NewsArticle","headline":"a\nb",}'],
  ])('finds the article %s', (_where, script) => {
    expect(read(script).nodes.flatMap(typesOf)).toContain('NewsArticle');
  });

  it('goes on after a script that cannot be read', () => {
    expect(read('not json', '{"@type":"NewsArticle"}').nodes).toHaveLength(1);
  });

  it('does not sink into data without an end', () => {
    const deep = `${'{"mainEntity":'.repeat(50)}1${'}'.repeat(50)}`;
    expect(read(deep).nodes.length).toBeLessThan(20);
  });

  it('finds by its id the node that says most', () => {
    const data = read(
      '{"@graph":[{"@type":"NewsArticle","author":{"@id":"#ada"}},{"@id":"#ada","name":"Ada Quill"}]}',
    );
    expect(nodeOf(data, { '@id': '#ada' })).toMatchObject({ name: 'Ada Quill' });
    expect(nodeOf(data, { name: 'Bo Lint' })).toEqual({ name: 'Bo Lint' });
    expect(nodeOf(data, { '@id': '#gone' })).toEqual({ '@id': '#gone' });
    expect(nodeOf(data, 'Ada Quill')).toBeNull();
  });
});

it.each([
  ['News &amp; more', 'News & more'],
  [7, '7'],
  [['', 'second'], 'second'],
  [{ '@value': 'Ferry', '@language': 'en' }, 'Ferry'],
  [{ name: 'Ada Quill' }, 'Ada Quill'],
  [{ '@id': 'https://harbour.example/' }, 'https://harbour.example/'],
  ['', null],
  [[], null],
  [null, null],
  [true, null],
])('the text of %o is %o', (value, text) => {
  expect(textOf(value)).toBe(text);
});

it('reads types without their vocabulary', () => {
  expect(typesOf({ '@type': ['https://schema.org/NewsArticle', 'schema:Article', 7] })).toEqual([
    'NewsArticle',
    'Article',
  ]);
  expect(typesOf({})).toEqual([]);
});

it.each([
  [undefined, []],
  [null, []],
  ['a', ['a']],
  [
    ['a', ['b']],
    ['a', 'b'],
  ],
])('the list of %o is %o', (value, list) => {
  expect(listOf(value)).toEqual(list);
});

it.each([
  [{}, true],
  [[], false],
  [null, false],
  ['x', false],
])('%o is a node: %s', (value, expected) => {
  expect(isNode(value)).toBe(expected);
});

it('keeps one node an id', () => {
  const more = { '@id': 'a', name: 'x', url: 'y' };
  expect(nodesById([{ '@id': 'a' }, more, { '@id': 'a', name: 'z' }, { name: 'w' }])).toEqual(
    new Map([['a', more]]),
  );
});
