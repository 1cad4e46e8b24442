/** Ms between two looks: short at first, for most things come at once; each look takes the browser's time from the work. */
const [FIRST_STEP_MS, LAST_STEP_MS, STEP_GROWTH] = [25, 250, 1.3];

/** Long, so that a loaded machine is not taken for a fault; what is there is seen at once all the same. */
const PATIENCE_MS = 40_000;

export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** How many of the answers that came before the last one are told. */
const TOLD = 4;

/**
 * Asks again until there is an answer that is neither null, undefined nor false.
 * @throws after `timeoutMs`, telling what was waited for, the last answer or error, and what was seen before it.
 */
export async function waitFor<Value>(
  what: string,
  ask: () => Promise<Value> | Value,
  timeoutMs = PATIENCE_MS,
): Promise<NonNullable<Value>> {
  const end = Date.now() + timeoutMs;
  const seen: string[] = [];
  const see = (answer: unknown) => {
    const told = String(answer);
    if (told !== seen.at(-1)) seen.push(told);
  };
  let step = FIRST_STEP_MS;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      see(answer);
    } catch (error) {
      see(error);
    }
    await sleep(step);
    step = Math.min(LAST_STEP_MS, step * STEP_GROWTH);
  }
  const before = seen.slice(-1 - TOLD, -1);
  const history = before.length === 0 ? '' : `; before: ${before.join(' → ')}`;
  throw new Error(`Waited ${timeoutMs} ms for ${what}; last: ${seen.at(-1)}${history}`);
}
