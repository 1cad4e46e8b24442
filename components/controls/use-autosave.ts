import { useEffect, useRef } from 'preact/hooks';

/** Ms of rest after which what was typed is saved. */
const SAVE_AFTER_MS = 400;

type Autosave<Edits> = {
  /** Takes edits up; they are saved together after a rest. */
  edit(edits: Edits): void;
  /** Saves at once what is waiting. */
  flush(): void;
};

/** What a save answers: a promise of false = it could not be saved, and waits for the next edit or flush. */
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
    window.addEventListener('pagehide', autosave.flush);
    document.addEventListener('visibilitychange', autosave.flush);
    return () => {
      window.removeEventListener('pagehide', autosave.flush);
      document.removeEventListener('visibilitychange', autosave.flush);
      autosave.flush();
    };
  }, []);
  return autosave;
}

function createAutosave<Edits extends object>(save: Save<Edits>): Autosave<Edits> {
  let pending: Edits | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveNow = async () => {
    clearTimeout(timer);
    const edits = pending;
    pending = null;
    if (edits === null) return;
    const isSaved = await save(edits);
    // Newer edits stand over those that could not be saved.
    if (isSaved === false) pending = { ...edits, ...(pending ?? {}) } as Edits;
  };
  return {
    edit(edits) {
      pending = { ...pending, ...edits };
      clearTimeout(timer);
      timer = setTimeout(saveNow, SAVE_AFTER_MS);
    },
    flush: () => void saveNow(),
  };
}
