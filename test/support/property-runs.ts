/** `npm run torture` takes its time, and tries others each time; `npm test` says the same of the same code. */
const isTorture = process.env.POSTIL_TORTURE === '1';

/** How many examples of each property are tried, and where they begin. */
export const propertyRuns: { readonly numRuns: number; readonly seed?: number } = isTorture
  ? { numRuns: 100_000 }
  : { numRuns: 1000, seed: 20_261_129 };
