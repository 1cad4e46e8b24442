import { useEffect, useRef } from 'preact/hooks';

/** Ms of rest after which what was typed is saved. */
const SAVE_AFTER_MS = 400;
/** Ms after which it is saved although the typing goes on: what a crash can take. */
const LATEST_MS = 2000;

/** Ms after which what could not be saved is tried again; the last one for ever: who makes room waits no longer for it. */
const RETRY_AFTER_MS = [2000, 5000, 15_000] as const;

type Autosave<Edits> = {
  /** Takes edits up; they are saved together after a rest. */
  edit(edits: Edits): void;
  /** Saves at once what is waiting. */
  flush(): void;
};

/** What a save answers: a promise of false = it could not be saved, and is tried again with the next edit or flush, or by itself. */
type Save<Edits> = (edits: Edits) => unknown;

/**
 * Gathers edits while typing and saves them after a rest, when the view goes, and when the page goes or is put away; so
 * that nothing typed depends on a button. `save` is the one of the first rendering, so that what waits cannot end up with
 * something else: give the view a `key`.
 */
export function useAutosave<Edits extends object>(save: Save<Edits>): Autosave<Edits> {
  const held = useRef<Autosave<Edits> | null>(null);
  held.current ??= createAutosave(save);
  const autosave = held.current;
  useEffect(() => {
    const view = new AbortController();
    const options = { capture: true, signal: view.signal };
    // When `pagehide` comes, Firefox takes no more messages from a script in a page.
    for (const type of ['beforeunload', 'pagehide', 'visibilitychange']) {
      window.addEventListener(type, autosave.flush, options);
    }
    return () => {
      view.abort();
      autosave.flush();
    };
  }, []);
  return autosave;
}

/** As `useAutosave`, for a view that flushes it when it goes. */
export function createAutosave<Edits extends object>(save: Save<Edits>): Autosave<Edits> {
  let pending: Edits | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const saveNow = async () => {
    clearTimeout(rest);
    clearTimeout(latest);
    latest = undefined;
    const edits = pending;
    pending = null;
    if (edits === null) return;
    const isSaved = await save(edits);
    if (isSaved !== false) {
      failures = 0;
      return;
    }
    // Newer edits stand over those that could not be saved.
    pending = { ...edits, ...(pending ?? {}) } as Edits;
    clearTimeout(rest);
    rest = setTimeout(saveNow, RETRY_AFTER_MS[failures] ?? RETRY_AFTER_MS.at(-1));
    failures += 1;
  };
  return {
    edit(edits) {
      pending = { ...pending, ...edits };
      clearTimeout(rest);
      rest = setTimeout(saveNow, SAVE_AFTER_MS);
      latest ??= setTimeout(saveNow, LATEST_MS);
    },
    flush: () => void saveNow(),
  };
}
