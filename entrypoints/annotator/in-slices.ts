import type { Steps } from '@/lib/anchor/steps';

/** Ms of work after which the page gets its turn: half a frame. */
const SLICE_MS = 8;

/** Does steps in slices; null = given up, because other work was begun meanwhile. */
export type Slicing = <Result>(steps: Steps<Result>) => Promise<Result | null>;

/** Does one piece of work at a time, and lets the page answer to the person between the slices of it. */
export function createSlicing(): Slicing {
  let turn = 0;
  return async (steps) => {
    const own = ++turn;
    let start = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (performance.now() - start < SLICE_MS) continue;
      await nextTask();
      if (own !== turn) return null;
      start = performance.now();
    }
  };
}

/** A message to oneself comes at once, where timers are held back. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
