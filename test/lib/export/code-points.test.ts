import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointCounter } from '@/lib/export/code-points';
import { propertyRuns } from '@/test/support/property-runs';

it('counts as iterating over the characters does, in any order of offsets', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', '渡', '😀', '𠮷')),
      fc.array(fc.nat(60)),
      (parts, steps) => {
        const text = parts.join('');
        const countTo = codePointCounter(text);
        for (const step of steps) {
          const points = Math.min(step, parts.length);
          expect(countTo(parts.slice(0, points).join('').length)).toBe(points);
        }
      },
    ),
    propertyRuns,
  );
});
