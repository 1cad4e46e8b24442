import { expect, it } from 'vitest';
import { completeQuery } from '@/lib/library/query/complete-query';
import { countFacets } from '@/lib/library/query/count-facets';
import { sampleFacts } from '@/test/support/sample-facts';

const facets = countFacets([
  sampleFacts({ tags: ['food', 'slow food', 'roads'], authors: ['李明'] }),
  sampleFacts({ tags: ['food'] }),
]);

it.each([
  ['names of fields', 'a au', [[2, 4, 'author:']]],
  [
    'values of a field, those that begin so first',
    'tag:fo',
    [
      [0, 6, 'tag:food'],
      [0, 6, 'tag:"slow food"'],
    ],
  ],
  ['values in quotes', 'x author:"李', [[2, 11, 'author:=李明']]],
  ['places', 'in:q', [[0, 4, 'in:quote']]],
  ['nothing for a word that is no field', 'zebra', []],
  ['nothing for a phrase', '"', []],
  ['nothing for a phrase that begins like a field', '"ta', []],
  ['nothing after a space', 'tag:food ', []],
  ['nothing for a field without a list', 'before:20', []],
])('offers %s', (_what, query, expected) => {
  const found = completeQuery(query, query.length, facets);
  expect(found.map(({ span, text }) => [span.start, span.end, text])).toEqual(expected);
});

it('looks at what stands before the caret only', () => {
  expect(completeQuery('tag:fo rest', 6, facets)[0]).toEqual({
    span: { start: 0, end: 6 },
    text: 'tag:food',
    count: 2,
  });
});
