/** A feature that is there or not. */
export function flag(value: boolean): number {
  return value ? 1 : 0;
}
