const STEP_MS = 50;

/** Long, so that a loaded machine is not taken for a fault; what is there is seen at once all the same. */
const PATIENCE_MS = 40_000;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Asks again until there is an answer that is neither null, undefined nor false.
 * @throws after `timeoutMs`, telling what was waited for and the last error.
 */
export async function waitFor<Value>(
  what: string,
  ask: () => Promise<Value> | Value,
  timeoutMs = PATIENCE_MS,
): Promise<NonNullable<Value>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await sleep(STEP_MS);
  }
  throw new Error(`Waited ${timeoutMs} ms for ${what}; last: ${String(last)}`);
}
