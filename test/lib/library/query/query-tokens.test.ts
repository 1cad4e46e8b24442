import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryTokens } from '@/lib/library/query/query-tokens';
import { propertyRuns } from '@/test/support/property-runs';

it('covers everything but white space, whatever is typed', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '"',
    '(',
    ')',
    '-',
    ':',
    'tag:',
    '“',
    '渡',
    'OR',
    '*',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const query = pieces.join('');
      const tokens = queryTokens(query);
      if ('reason' in tokens) return;
      const covered = tokens.map(({ span }) => query.slice(span.start, span.end)).join('');
      expect(covered.replace(/\s/g, '')).toBe(query.replace(/\s/g, ''));
    }),
    propertyRuns,
  );
});
