/** Both browsers have it under this name; the polyfill's 10 kB need not go into every page. */
declare const chrome: { readonly runtime?: { readonly id?: string } };

export type Life = {
  readonly signal: AbortSignal;
  /** False = the extension was updated or removed under the page; this copy can no longer speak. */
  isCurrent(): boolean;
  end(): void;
};

type Running = { readonly life: Life };

/**
 * Begins the life of a script of ours in a page, and ends that of an older copy which can no longer speak. Null = a copy
 * that can is running already. The page cannot see any of it: the register is a property of our own world.
 */
export function takeOver(name: string): Life | null {
  const key = Symbol.for(`postil.${name}`);
  const world = globalThis as unknown as Record<symbol, Running | undefined>;
  const running = world[key];
  if (running?.life.isCurrent()) return null;
  running?.life.end();

  const ending = new AbortController();
  const id = chrome.runtime?.id;
  const life: Life = {
    signal: ending.signal,
    isCurrent: () => !ending.signal.aborted && id !== undefined && chrome.runtime?.id === id,
    end: () => ending.abort(),
  };
  world[key] = { life };
  return life;
}
