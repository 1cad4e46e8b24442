/** `npm run torture` takes its time, and tries others each time; `npm test` says the same of the same code. */
const isTorture = process.env.POSTIL_TORTURE === '1';

type Runs = { readonly numRuns: number; readonly seed?: number };

/** How many examples of a property are tried, a hundred times as many in the long run, and where they begin. */
export const runsOf = (usual: number): Runs =>
  isTorture ? { numRuns: usual * 100 } : { numRuns: usual, seed: 20_261_129 };

export const propertyRuns: Runs = runsOf(1000);
