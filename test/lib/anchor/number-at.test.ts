import { describe, expect, it } from 'vitest';
import { numberAt } from '@/lib/anchor/number-at';

describe('numberAt', () => {
  const numbers = Int32Array.of(4, 0, -1);

  it('gives the number, zero too', () => {
    expect([0, 1, 2].map((index) => numberAt(numbers, index))).toEqual([4, 0, -1]);
  });

  it.each([-1, 3, 0.5])('refuses the index %d', (index) => {
    expect(() => numberAt(numbers, index)).toThrow(`No element ${index} among 3`);
  });
});
