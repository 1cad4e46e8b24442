/** Both browsers have it under this name; without an id the extension was updated or removed under the page. */
declare const chrome: { readonly runtime?: { readonly id?: string } };

/** What a copy of our script could not save of something with this id. */
export type Unsaved<Edits> = { readonly id: string; readonly edits: Edits };

type Register = { left: Unsaved<unknown>[]; taker: ((left: Unsaved<unknown>) => void) | null };

/** A property of our own world, which the page does not see, and which the copy after an update shares in Chromium. */
const KEY = Symbol.for('postil.unsaved');

function register(): Register {
  const world = globalThis as unknown as Record<symbol, Register | undefined>;
  world[KEY] ??= { left: [], taker: null };
  return world[KEY];
}

/**
 * Leaves what was typed to the copy of our script that comes after an update of the extension; false = this copy can
 * still speak for itself.
 */
export function leaveUnsaved<Edits>(unsaved: Unsaved<Edits>): boolean {
  if (chrome.runtime?.id !== undefined) return false;
  const { left, taker } = register();
  if (taker === null) left.push(unsaved);
  else taker(unsaved);
  return true;
}

/** Gets what older copies of our script left, and what they leave from now on, until the signal aborts. */
export function takeUnsaved<Edits>(
  callback: (unsaved: Unsaved<Edits>) => void,
  signal: AbortSignal,
): void {
  const held = register();
  const taker = (unsaved: Unsaved<unknown>) => callback(unsaved as Unsaved<Edits>);
  held.taker = taker;
  for (const unsaved of held.left.splice(0)) taker(unsaved);
  signal.addEventListener('abort', () => {
    if (held.taker === taker) held.taker = null;
  });
}
