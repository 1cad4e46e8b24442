import browser from 'webextension-polyfill';

/** Calls back after an installation or update of the extension. Call synchronously when the background starts. */
export function onInstalled(callback: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void callback();
  });
}

/** Calls back when the person presses the keys of a command of the manifest. */
export function onCommand(name: string, callback: () => Promise<void>): void {
  browser.commands.onCommand.addListener((command) => {
    if (command === name) void callback();
  });
}
