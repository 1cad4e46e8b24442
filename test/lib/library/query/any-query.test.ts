import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasFilter, withFilter, withoutFilter } from '@/lib/library/query/edit-query';
import { parseQuery } from '@/lib/library/query/parse-query';
import { filterFields, queryFaults } from '@/lib/library/query/query';
import { propertyRuns } from '../../../support/property-runs';

const TIMEOUT_MS = 600_000;
const piece = fc.oneof(
  fc.constantFrom(...filterFields).map((field) => `${field}:`),
  fc.constantFrom('"', '“', '”', '(', ')', '（', 'OR', 'AND', 'NOT', '-', '*', ':', ' ', '\n'),
  fc.constantFrom('ferry', '渡轮', 'starred', '2026-11', '..', 'x'),
  fc.string({ maxLength: 4, unit: 'binary' }),
);
const query = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
/** Queries that can be read, to which a filter is added. */
const readable = fc
  .array(fc.constantFrom('ferry', '渡轮', 'tag:city', '-tag:old', '"slow food"', 'is:starred'), {
    maxLength: 5,
  })
  .map((words) => words.join(' '));
const value = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .map((text) => text.replace(/["“”\s]+/gu, ' ').trim() || 'x');

it(
  'is read, or refused with a place within it, whatever it is',
  () => {
    fc.assert(
      fc.property(query, (text) => {
        const { fault, query: parsed } = parseQuery(text);
        expect(parsed === null).toBe(fault !== null);
        if (fault === null) return;
        expect(queryFaults).toContain(fault.reason);
        expect(fault.span.start).toBeGreaterThanOrEqual(0);
        expect(fault.span.end).toBeLessThanOrEqual(text.length);
      }),
      propertyRuns,
    );
  },
  TIMEOUT_MS,
);

it(
  'has a filter that was added, once, and not after it was taken away',
  () => {
    fc.assert(
      fc.property(readable, value, (text, tag) => {
        const added = withFilter(text, 'tag', tag);
        expect(hasFilter(added, 'tag', tag)).toBe(true);
        expect(withFilter(added, 'tag', tag)).toBe(added);
        expect(parseQuery(added).fault).toBeNull();
        expect(hasFilter(withoutFilter(added, 'tag', tag), 'tag', tag)).toBe(false);
      }),
      propertyRuns,
    );
  },
  TIMEOUT_MS,
);
