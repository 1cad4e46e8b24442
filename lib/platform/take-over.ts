/** Both browsers have it under this name; the polyfill's 10 kB need not go into every page. */
declare const chrome: { readonly runtime?: { readonly id?: string } };

export type Life = {
  readonly signal: AbortSignal;
  /** False = the extension was updated or removed under the page; this copy can no longer speak. */
  isCurrent(): boolean;
  end(): void;
};

type Running = { readonly life: Life };

const world = globalThis as unknown as Record<symbol, Running | undefined>;
const keyOf = (name: string) => Symbol.for(`postil.${name}`);

/**
 * Begins the life of a script of ours in a page, and ends that of an older copy which can no longer speak. Null = a copy
 * that can is running already. The page cannot see any of it: the register is a property of our own world.
 */
export function takeOver(name: string): Life | null {
  if (world[keyOf(name)]?.life.isCurrent()) return null;
  endOutdated(name);

  const ending = new AbortController();
  const id = chrome.runtime?.id;
  const life: Life = {
    signal: ending.signal,
    isCurrent: () => !ending.signal.aborted && id !== undefined && chrome.runtime?.id === id,
    end: () => ending.abort(),
  };
  world[keyOf(name)] = { life };
  return life;
}

/** Ends the life of a script's copy that can no longer speak. */
export function endOutdated(name: string): void {
  const running = world[keyOf(name)];
  if (running?.life.isCurrent() === false) running.life.end();
}
