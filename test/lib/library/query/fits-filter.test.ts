import { expect, it } from 'vitest';
import { exactValue, writtenFilter } from '@/lib/library/query/edit-query';
import { filterTest } from '@/lib/library/query/fits-filter';
import { parseQuery } from '@/lib/library/query/parse-query';
import type { Filter } from '@/lib/library/query/query';
import { sampleFacts } from '@/test/support/sample-facts';

const facts = sampleFacts({ source: '新華社', language: 'zh-CN', starred: true });
const labelIdsOf = (name: string) => (name === '论断' ? ['claim'] : []);

it.each<[Filter['field'], string, boolean]>([
  ['tag', 'traffic', true],
  ['tag', 'Traffic', true],
  ['tag', 'roads', true],
  ['tag', 'road', false],
  ['label', 'claim', true],
  ['label', '论断', true],
  ['label', 'quote', false],
  ['site', 'harbour', true],
  ['site', 'harbour.example', true],
  ['site', 'arbour.example', false],
  ['source', '新華', true],
  ['source', 'Reuters', false],
  ['section', 'city', true],
  ['author', 'quill', true],
  ['author', 'Roe', false],
  ['lang', 'zh', true],
  ['lang', 'zh-cn', true],
  ['lang', 'z', false],
  ['is', 'starred', true],
  ['is', 'reading', true],
  ['is', 'archived', false],
  ['has', 'comment', true],
  ['has', 'tag', true],
  ['has', 'annotation', true],
  ['has', 'unplaced', false],
  ['saved', '2026-11', true],
  ['saved', '2025', false],
  ['published', '2026-11-01', true],
  ['before', '2026-11-01', false],
  ['before', '2026-11-02', true],
  ['after', '2026-11-01', true],
  ['after', '2026-12', false],
])('%s:%s fits: %s', (field, value, expected) => {
  expect(filterTest({ kind: 'filter', field, value }, labelIdsOf)(facts)).toBe(expected);
});

it('finds what has an annotation to be placed', () => {
  const test = filterTest({ kind: 'filter', field: 'has', value: 'unplaced' }, () => []);
  expect(test(sampleFacts({ hasUnplaced: true }))).toBe(true);
});

it('goes by the time of saving where the page tells no date', () => {
  const test = filterTest({ kind: 'filter', field: 'after', value: '2026-11-01' }, () => []);
  expect(test(sampleFacts({ published: null, savedAt: '2026-10-31T12:00:00.000Z' }))).toBe(false);
});

it('finds a name with quotes by the filter that its facet writes', () => {
  const section = '专题 “一带一路”';
  const { query } = parseQuery(writtenFilter('section', section));
  const filter = query?.condition as Filter;
  expect(filterTest(filter, () => [])(sampleFacts({ section }))).toBe(true);
});

it.each<[Filter['field'], string, string]>([
  ['site', 'Harbour', 'Harbour Post'],
  ['source', '新华社', '新华社客户端'],
  ['section', 'City', 'City desk'],
  ['author', '王小', '王小明'],
])('finds the %s %s by what its facet writes, and not %s', (field, name, longer) => {
  const { query } = parseQuery(writtenFilter(field, exactValue(field, name)));
  const test = filterTest(query?.condition as Filter, () => []);
  const named = (value: string) =>
    sampleFacts({
      publisher: field === 'site' ? value : null,
      source: field === 'source' ? value : null,
      section: field === 'section' ? value : null,
      authors: field === 'author' ? [value] : [],
    });
  expect([test(named(name)), test(named(longer))]).toEqual([true, false]);
});

it('finds a site without a name by its host alone', () => {
  const test = filterTest({ kind: 'filter', field: 'site', value: '=harbour.example' }, () => []);
  expect(test(sampleFacts({ publisher: null, host: 'harbour.example' }))).toBe(true);
  expect(test(sampleFacts({ publisher: null, host: 'news.harbour.example' }))).toBe(false);
  expect(test(sampleFacts({ publisher: 'Harbour Post', host: 'harbour.example' }))).toBe(false);
});
