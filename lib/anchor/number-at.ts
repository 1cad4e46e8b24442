/** The number at an index. Throws a `RangeError` beyond the ends: whoever counts wrong is told at once. */
export function numberAt(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`No element ${index} among ${values.length}`);
  return value;
}
