/** Both browsers have it under this name; the polyfill's 10 kB need not go into every page. */
declare const chrome: { readonly runtime?: { readonly id?: string } };

export type Life = {
  /** Calls back at the end; at once when that is over. */
  onEnd(work: () => void): void;
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

  // Not an AbortController: with the first listener that gets its signal it costs each page .3 ms (Chromium, median).
  let isOver = false;
  const atEnd: (() => void)[] = [];
  const id = chrome.runtime?.id;
  const life: Life = {
    onEnd(work) {
      if (isOver) work();
      else atEnd.push(work);
    },
    isCurrent: () => !isOver && id !== undefined && chrome.runtime?.id === id,
    end() {
      isOver = true;
      for (const work of atEnd.splice(0)) work();
    },
  };
  world[key] = { life };
  return life;
}
