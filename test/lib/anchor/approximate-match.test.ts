import search from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestApproximateMatch, editDistance } from '@/lib/anchor/approximate-match';
import { propertyRuns } from '@/test/support/property-runs';

const few = fc.string({ unit: fc.constantFrom('a', 'b', '渡', ' '), minLength: 1, maxLength: 12 });
const many = fc.string({ unit: fc.constantFrom('a', 'b', '渡', ' '), maxLength: 40 });

describe('bestApproximateMatch', () => {
  it('finds equal words without an error', () => {
    expect(bestApproximateMatch('the old ferry line', 'ferry', 0)).toEqual({
      start: 8,
      end: 13,
      errors: 0,
    });
  });

  it.each([
    ['a letter changed', 'the old fexry line', 1, 'fexry'],
    ['a letter added', 'the old ferrry line', 1, 'ferry'],
    ['a letter left out', 'the old fery line', 1, 'fery'],
    ['a character of Chinese changed', '旧渡船线', 1, '渡'],
  ])('finds them with %s', (_, text, errors, contained) => {
    const pattern = text.includes('渡') ? '渡轮' : 'ferry';
    const match = bestApproximateMatch(text, pattern, 2);
    expect(match?.errors).toBe(errors);
    expect(text.slice(match?.start, match?.end)).toContain(contained.slice(0, 1));
  });

  it('takes the first of equals, and the better one before the first', () => {
    expect(bestApproximateMatch('ferry ferry', 'ferry', 2)?.start).toBe(0);
    expect(bestApproximateMatch('fexxy ferry', 'ferry', 2)?.start).toBe(6);
  });

  it('gives null rather than a place with more errors than allowed', () => {
    expect(bestApproximateMatch('the slipway', 'ferry', 2)).toBeNull();
    expect(bestApproximateMatch('', 'ferry', 4)).toBeNull();
  });

  it('finds no more errors, and no fewer, than another implementation does', () => {
    fc.assert(
      fc.property(many, few, (text, pattern) => {
        const others = search(text, pattern, pattern.length);
        const least = Math.min(pattern.length, ...others.map(({ errors }) => errors));
        const match = bestApproximateMatch(text, pattern, pattern.length);
        expect(match?.errors ?? pattern.length).toBe(least);
        if (match === null) return;
        const place = text.slice(match.start, match.end);
        expect(editDistance(pattern, place)).toBe(match.errors);
      }),
      propertyRuns,
    );
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['ferry', 'ferry', 0],
    ['ferry', '', 5],
    ['', '渡轮', 2],
    ['kitten', 'sitting', 3],
    ['渡轮复航', '渡船停航', 2],
  ])('between "%s" and "%s" is %d', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  it('is a distance: zero for equals only, the same both ways, never shorter by a detour', () => {
    fc.assert(
      fc.property(few, few, few, (one, two, three) => {
        expect(editDistance(one, two)).toBe(editDistance(two, one));
        expect(editDistance(one, two) === 0).toBe(one === two);
        expect(editDistance(one, three)).toBeLessThanOrEqual(
          editDistance(one, two) + editDistance(two, three),
        );
      }),
      propertyRuns,
    );
  });
});
