/** Work that may be interrupted at each step; its result is the same whether it is or not. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once. */
export function resultOf<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
