import { useEffect, useRef } from 'preact/hooks';

/** Ms of rest after which what was typed is saved. */
const SAVE_AFTER_MS = 400;

/**
 * Gathers edits while typing and saves them after a rest, when the view goes, and when the page goes; so that nothing
 * typed depends on a button.
 */
export function useAutosave<Edits extends object>(save: (edits: Edits) => void) {
  const pending = useRef<Edits | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(save);
  latest.current = save;

  const flush = useRef(() => {
    clearTimeout(timer.current);
    const edits = pending.current;
    pending.current = null;
    if (edits !== null) latest.current(edits);
  }).current;

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return {
    edit(edits: Edits) {
      pending.current = { ...pending.current, ...edits };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, SAVE_AFTER_MS);
    },
    flush,
  };
}
