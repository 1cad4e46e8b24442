import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import type { Condition, Words } from '@/lib/library/query/query';
import { propertyRuns } from '@/test/support/property-runs';

const words = (text: string, match: Words['match'] = 'word'): Words => ({
  kind: 'words',
  text,
  match,
});
const filter = (field: string, value: string) => ({ kind: 'filter', field, value }) as Condition;
const and = (...parts: Condition[]): Condition => ({ kind: 'and', parts });
const or = (...parts: Condition[]): Condition => ({ kind: 'or', parts });
const not = (part: Condition): Condition => ({ kind: 'not', part });

describe('a query', () => {
  it.each([
    ['nothing', '', and()],
    ['one word, perhaps not typed to its end', 'ferr', words('ferr', 'open')],
    ['one word, typed to its end', 'ferry ', words('ferry')],
    ['words that must all fit', 'the ferry ', and(words('the'), words('ferry'))],
    ['a phrase', '"the ferry"', words('the ferry', 'phrase')],
    ['a phrase in Chinese quotes', '“渡轮 通航”', words('渡轮 通航', 'phrase')],
    ['a prefix', 'ferr*', words('ferr', 'prefix')],
    ['what must not fit', 'ferry -harbour ', and(words('ferry'), not(words('harbour')))],
    ['a hyphen within a word', 'covid-19 ', words('covid-19')],
    ['either', 'ferry OR boat ', or(words('ferry'), words('boat'))],
    ['either of several', 'a b OR c | d ', or(and(words('a'), words('b')), words('c'), words('d'))],
    ['brackets', '(a OR b) c ', and(or(words('a'), words('b')), words('c'))],
    ['full-width brackets', '（a OR b） c ', and(or(words('a'), words('b')), words('c'))],
    ['what a bracket excludes', '-"a b"', not(words('a b', 'phrase'))],
    ['a filter', 'tag:food', filter('tag', 'food')],
    [
      'a filter with a full-width colon',
      '标题 site：新华网',
      and(words('标题'), filter('site', '新华网')),
    ],
    ['a filter in capitals', 'Tag:Food', filter('tag', 'Food')],
    ['a filter with spaces', 'author:"Ada Quill"', filter('author', 'Ada Quill')],
    ['a negative filter', '-is:archived', not(filter('is', 'archived'))],
    ['an address as words', 'https://a.example/b', words('https://a.example/b', 'open')],
    ['a time as words', '10:30 ', words('10:30')],
    [
      'a lower-case or as a word',
      'dead or alive ',
      and(words('dead'), words('or'), words('alive')),
    ],
  ])('reads %s', (_what, text, condition) => {
    expect(parseQuery(text)).toEqual({ query: { condition, places: [] }, fault: null });
  });

  it('may say where words are looked for', () => {
    expect(parseQuery('in:quote in:headline ferry ').query).toEqual({
      condition: words('ferry'),
      places: ['quote', 'headline'],
    });
  });
});

describe('a query that cannot be read says where:', () => {
  it.each([
    ['quote-open', 'a "b c', [2, 6]],
    ['quote-open', 'tag:"b c', [4, 8]],
    ['bracket-open', 'a (b c', [2, 3]],
    ['bracket-extra', 'a b)', [3, 4]],
    ['field-unknown', 'a athor:li', [2, 7]],
    ['field-unknown', '-athor:li', [1, 6]],
    ['value-missing', 'a tag: b', [2, 6]],
    ['value-unknown', 'is:done is:odd', [8, 14]],
    ['value-unknown', 'in:nowhere x', [0, 10]],
    ['date-unreadable', 'before:yesterday', [0, 16]],
    ['date-unreadable', 'after:2026-13', [0, 13]],
    ['or-alone', 'OR a', [0, 2]],
    ['or-alone', 'a OR', [2, 4]],
    ['or-alone', '(a OR )', [3, 5]],
  ])('%s in %s', (reason, text, [start, end]) => {
    expect(parseQuery(text)).toEqual({ query: null, fault: { reason, span: { start, end } } });
  });
});

it('reads any text or says where it cannot, within the text', () => {
  const piece = fc.constantFrom(
    'ferry',
    '渡轮',
    '"',
    '“',
    '(',
    ')',
    '（',
    'OR',
    '-',
    ' ',
    'tag:',
    'before:',
    'has:x',
    '*',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join('');
      const { fault } = parseQuery(text);
      if (fault === null) return;
      expect(fault.span.start).toBeGreaterThanOrEqual(0);
      expect(fault.span.end).toBeGreaterThan(fault.span.start);
      expect(fault.span.end).toBeLessThanOrEqual(text.length);
    }),
    propertyRuns,
  );
});
