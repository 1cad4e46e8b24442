import browser from 'webextension-polyfill';

/**
 * Calls back after an installation or update of the extension or of the browser. Call synchronously when the background
 * starts.
 */
export function onInstalled(callback: () => void): void {
  browser.runtime.onInstalled.addListener(() => callback());
}

/**
 * Calls back with the tab that the person looks at when they press the keys of a command of the manifest. Call
 * synchronously when the background starts.
 */
export function onCommand(name: string, callback: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) callback(tab.id);
  });
}
