/**
 * Does work when its result is first asked for, and once: what a script that loads on a page may never need.
 *
 * @example
 * const months = lazily(() => new Map(rowsOf(TABLE)));
 * months().get('May');
 */
export function lazily<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
