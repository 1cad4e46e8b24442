import browser from 'webextension-polyfill';
import { POPUP_COMMAND, type Shortcut } from '@/lib/library/shortcut';

/** Firefox has it, from 137 on; Chromium has a page for it, which its own address opens. */
type ShortcutSettings = { openShortcutSettings?(): Promise<void> };

// Firefox for Android has no commands.
const commands = () =>
  (browser as Partial<typeof browser>).commands as
    | (typeof browser.commands & ShortcutSettings)
    | undefined;

/** The manifest's commands, those that have keys first; none where the browser has no commands. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const all = (await commands()?.getAll()) ?? [];
  return all
    .map(({ name = '', description = '', shortcut = '' }) => ({
      command: name,
      description: name === POPUP_COMMAND ? '' : description,
      keys: shortcut === '' ? null : shortcut,
    }))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** Within both parts as the manifest has them, which Chromium gives sorted by their names. */
function rankOf({ command, keys }: Shortcut): number {
  const names = Object.keys(browser.runtime.getManifest().commands ?? {});
  return names.indexOf(command) + (keys === null ? names.length : 0);
}

/** Opens the browser's own page on which a person changes the keys. */
export async function openShortcutSettings(): Promise<void> {
  const own = commands();
  if (own?.openShortcutSettings !== undefined) await own.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Calls back each time the person comes back to a page of ours, as after having changed the keys. */
export function onShown(callback: () => void, signal: AbortSignal): void {
  const tell = () => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', tell, { signal });
  window.addEventListener('focus', tell, { signal });
}
