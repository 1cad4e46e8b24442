/**
 * Marks a place that no value can reach. The compiler rejects the call while a union member is unhandled.
 * @throws always, quoting the value: reaching it is a broken invariant.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
