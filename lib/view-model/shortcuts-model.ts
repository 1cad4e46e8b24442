import { type ReadonlySignal, signal } from '@preact/signals';
import type { Shortcut } from '@/lib/library/shortcut';

type Ways = {
  readonly readShortcuts: () => Promise<readonly Shortcut[]>;
  /** Calls back each time the person comes back to the view: keys are changed elsewhere. */
  readonly onShown: (callback: () => void, signal: AbortSignal) => void;
  readonly signal: AbortSignal;
};

/** The keys of the commands as they are now; none until they are read first. */
export function createShortcutsModel(ways: Ways): ReadonlySignal<readonly Shortcut[]> {
  const shortcuts = signal<readonly Shortcut[]>([]);
  let reading = 0;
  const read = async () => {
    const own = ++reading;
    const found = await ways.readShortcuts();
    if (own === reading) shortcuts.value = found;
  };
  ways.onShown(() => void read(), ways.signal);
  void read();
  return shortcuts;
}
