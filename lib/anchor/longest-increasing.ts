import { numberAt } from './number-at';

const NONE = -1;

/** Indexes of a longest strictly increasing subsequence, in order; O(n log n). */
export function longestIncreasing(values: Int32Array): Int32Array {
  const previous = new Int32Array(values.length).fill(NONE);
  /** At `length - 1`: where the lowest end of an increasing subsequence of that length is. */
  const lowestEnds = new Int32Array(values.length);
  let longest = 0;
  for (let index = 0; index < values.length; index++) {
    const value = numberAt(values, index);
    let low = 0;
    let high = longest;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberAt(values, numberAt(lowestEnds, middle)) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = numberAt(lowestEnds, low - 1);
    lowestEnds[low] = index;
    if (low === longest) longest++;
  }
  const chain = new Int32Array(longest);
  let index = longest === 0 ? NONE : numberAt(lowestEnds, longest - 1);
  for (let at = longest - 1; at >= 0; at--) {
    chain[at] = index;
    index = numberAt(previous, index);
  }
  return chain;
}
