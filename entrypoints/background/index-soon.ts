import { finder } from './library-context';

/** So that a burst of changes is taken in at once, within a second of the first. */
const DELAY_MS = 150;

let isWaiting = false;
let isAtIt = false;

/** Has the search index take in what changed, shortly after. */
export function indexSoon(): void {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => void catchUp(), DELAY_MS);
}

async function catchUp(): Promise<void> {
  isWaiting = false;
  if (isAtIt) return;
  isAtIt = true;
  try {
    for (;;) {
      const caughtUp = await finder.catchUp();
      // What could not be done now is tried again at the next change or start.
      if (!caughtUp.ok || !caughtUp.value) return;
    }
  } finally {
    isAtIt = false;
  }
}
