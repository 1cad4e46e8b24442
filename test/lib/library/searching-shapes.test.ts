import { expect, it } from 'vitest';
import { parseShape } from '@/lib/base/shape';
import {
  annotationWishShape,
  bulkEditsShape,
  MAX_PAGE,
  MAX_SEARCH,
  savedSearchShape,
  searchWishShape,
} from '@/lib/library/searching-shapes';
import { sampleDay, sampleId } from '@/test/support/sample-records';

const wish = { query: '', order: 'saved', offset: 0, limit: 1, snippets: true };
const search = { id: sampleId(1), name: 'a', query: '', order: 'saved', createdAt: sampleDay(1) };

it.each([
  ['a query beyond all sense', searchWishShape, { ...wish, query: 'x'.repeat(MAX_SEARCH + 1) }],
  ['a page without end', searchWishShape, { ...wish, limit: MAX_PAGE + 1 }],
  ['an order that there is not', searchWishShape, { ...wish, order: 'random' }],
  ['a negative offset', annotationWishShape, { ...wish, labelId: null, tag: null, offset: -1 }],
  ['a saved search without a time', savedSearchShape, { ...search, createdAt: 'today' }],
  ['a status that there is not', bulkEditsShape, { status: 'lost' }],
])('refuses %s', (_what, shape, data) => {
  expect(parseShape<unknown>(shape, data, 'invalid-message')).toMatchObject({ ok: false });
});
