import browser from 'webextension-polyfill';
import { POPUP_COMMAND, type Shortcut } from '@/lib/library/shortcut';

/** Firefox has it, from 137 on; Chromium has a page for it, which its own address opens. */
type ShortcutSettings = { openShortcutSettings?(): Promise<void> };

// Firefox for Android has no commands.
const commands = () =>
  (browser as Partial<typeof browser>).commands as
    | (typeof browser.commands & ShortcutSettings)
    | undefined;

/** The manifest's commands in the order of their names in it, the toolbar button's first; none where there are none. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const all = (await commands()?.getAll()) ?? [];
  return all
    .map(({ name = '', description = '', shortcut = '' }) => ({
      command: name,
      description: name === POPUP_COMMAND ? '' : description,
      keys: shortcut === '' ? null : shortcut,
    }))
    .sort((a, b) => orderOf(a.command) - orderOf(b.command));
}

/** Browsers list them by name, or in an order of their own. */
function orderOf(command: string): number {
  return Object.keys(browser.runtime.getManifest().commands ?? {}).indexOf(command);
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
