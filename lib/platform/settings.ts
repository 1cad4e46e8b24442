import browser from 'webextension-polyfill';
import { parseSettings } from '@/lib/library/parse-settings';
import type { Settings } from '@/lib/library/settings';

const STORAGE_KEY = 'settings';

/** What the person set; defaults for everything absent or unreadable. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(STORAGE_KEY);
  return parseSettings(stored[STORAGE_KEY]);
}

/** Stores the changed settings and gives the whole. */
export async function changeSettings(changes: Partial<Settings>): Promise<Settings> {
  const changed = { ...(await readSettings()), ...changes };
  await browser.storage.local.set({ [STORAGE_KEY]: changed });
  return changed;
}

/** Forgets everything that the person set. */
export async function clearSettings(): Promise<void> {
  await browser.storage.local.remove(STORAGE_KEY);
}

/**
 * Calls back with the new settings, and those before, after each change, in any context, until the signal aborts.
 */
export function onSettings(
  callback: (settings: Settings, before: Settings) => void,
  signal: AbortSignal,
): void {
  const listener = (
    changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
    area: string,
  ) => {
    const change = changes[STORAGE_KEY];
    if (area === 'local' && change !== undefined) {
      callback(parseSettings(change.newValue), parseSettings(change.oldValue));
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
