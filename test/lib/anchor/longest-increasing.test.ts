import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestIncreasing } from '@/lib/anchor/longest-increasing';
import { propertyRuns } from '@/test/support/property-runs';

const chainOf = (values: readonly number[]) => [
  ...longestIncreasing(Int32Array.from(values)).map((index) => values[index] ?? Number.NaN),
];

/** By trying out every beginning: what is longest beyond doubt. */
function longestLength(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, index) => {
    const before = lengths.slice(0, index).filter((_, at) => (values[at] ?? 0) < value);
    lengths.push(1 + Math.max(0, ...before));
  });
  return Math.max(0, ...lengths);
}

describe('longestIncreasing', () => {
  it.each([
    [[], []],
    [[7], [7]],
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    [[3, 2, 1], [1]],
    [[5, 5, 5], [5]],
    [
      [9, 1, 8, 2, 7, 3],
      [1, 2, 3],
    ],
  ])('of %j is %j', (values, chain) => {
    expect(chainOf(values)).toEqual(chain);
  });

  it('rises strictly, and no other is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), (values) => {
        const indexes = [...longestIncreasing(Int32Array.from(values))];
        const chain = indexes.map((index) => values[index] ?? Number.NaN);
        expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
        expect(chain.every((value, at) => at === 0 || value > (chain[at - 1] ?? value))).toBe(true);
        expect(chain.length).toBe(longestLength(values));
      }),
      propertyRuns,
    );
  });
});
