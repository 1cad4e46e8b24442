import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasFilter,
  withFilter,
  withoutFilter,
  writtenFilter,
  writtenFilters,
} from '@/lib/library/query/edit-query';
import { parseQuery } from '@/lib/library/query/parse-query';
import { propertyRuns } from '@/test/support/property-runs';

it.each(['food', 'slow food', 'say "hi"', '（a）', 'a:b'])(
  'writes a filter for %s so that it is read again',
  (value) => {
    expect(parseQuery(writtenFilter('tag', value)).query?.condition).toMatchObject({
      kind: 'filter',
      field: 'tag',
    });
  },
);

describe('a filter', () => {
  it('is put at the end once and taken away again', () => {
    const once = withFilter('ferry', 'tag', 'slow food');
    expect(once).toBe('ferry tag:"slow food" ');
    expect(withFilter(once, 'tag', 'slow food')).toBe(once);
    expect(hasFilter(once, 'tag', 'slow food')).toBe(true);
    expect(withoutFilter(once, 'tag', 'slow food').trim()).toBe('ferry');
  });

  it('that is negated or of another value is another one', () => {
    expect(hasFilter('-tag:food tag:foods', 'tag', 'food')).toBe(false);
    expect(withoutFilter('-tag:food', 'tag', 'food')).toBe('-tag:food');
  });

  it('goes from between words', () => {
    expect(withoutFilter('a tag:x b', 'tag', 'x')).toBe('a b');
  });
});

it('is among those that are written, as long as it is not negated', () => {
  expect([...writtenFilters('ferry tag:x -tag:y site:"=Harbour Post"')]).toEqual([
    writtenFilter('tag', 'x'),
    writtenFilter('site', '=Harbour Post'),
  ]);
  expect([...writtenFilters('ferry "open')]).toEqual([]);
});

it('is quoted where it would stand as the rest of an address', () => {
  const added = withFilter('ferry', 'tag', '//');
  expect(added).toBe('ferry tag:"//" ');
  expect(hasFilter(added, 'tag', '//')).toBe(true);
  expect(parseQuery(added).fault).toBeNull();
});

it('is read as it was written, whatever its value, and goes without a trace', () => {
  const field = fc.constantFrom('tag', 'site', 'source', 'section', 'author', 'label');
  // Quotes cannot stand in a value that is quoted itself: they count as blanks there.
  const value = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/["“”]/u.test(text));
  const before = fc.constantFrom('', 'ferry', '渡轮 -"old town"', 'a OR b', 'in:quote x*');
  fc.assert(
    fc.property(before, field, value, (query, name, wanted) => {
      const written = withFilter(query, name, wanted);
      expect(parseQuery(written).fault).toBeNull();
      expect(hasFilter(written, name, wanted)).toBe(true);
      expect(withoutFilter(written, name, wanted).trim()).toBe(query);
    }),
    propertyRuns,
  );
});
