/** Examples of each property; `npm run torture` takes its time. */
export const propertyRuns = process.env.POSTIL_TORTURE === '1' ? 100_000 : 1000;
