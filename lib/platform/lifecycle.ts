import browser from 'webextension-polyfill';

/**
 * Calls back after an installation or update of the extension or of the browser. Call synchronously when the background
 * starts.
 */
export function onInstalled(callback: () => void): void {
  browser.runtime.onInstalled.addListener(() => callback());
}

/**
 * Calls back with the command of the manifest whose keys the person presses, and the tab that they look at. Call
 * synchronously when the background starts.
 */
export function onCommand(callback: (command: string, tabId: number) => void): void {
  // Firefox for Android has no commands.
  (browser as Partial<typeof browser>).commands?.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) callback(command, tab.id);
  });
}
