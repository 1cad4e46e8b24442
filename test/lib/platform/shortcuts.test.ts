// @vitest-environment jsdom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onShown, openShortcutSettings, readShortcuts } from '@/lib/platform/shortcuts';

const manifest = {
  commands: {
    _execute_action: {},
    'delete-annotation': {},
    'highlight-selection': {},
    'next-annotation': {},
  },
};

/** As each browser lists them. */
const listed = [
  { name: 'next-annotation', description: 'Go to the next annotation', shortcut: '' },
  { name: 'delete-annotation', description: 'Delete it', shortcut: '' },
  { name: 'highlight-selection', description: 'Highlight it', shortcut: 'Alt+Shift+L' },
  { name: '_execute_action', description: 'Activate the extension', shortcut: 'Alt+Shift+P' },
];

function withCommands(commands: object | undefined): void {
  const own = fakeBrowser.commands;
  Object.assign(fakeBrowser, { commands });
  onTestFinished(() => {
    Object.assign(fakeBrowser, { commands: own });
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { getManifest: () => manifest });
});

describe('the shortcuts', () => {
  it("stand in the manifest's order, those with keys first", async () => {
    withCommands({ getAll: async () => listed });
    expect(await readShortcuts()).toEqual([
      { command: '_execute_action', description: '', keys: 'Alt+Shift+P' },
      { command: 'highlight-selection', description: 'Highlight it', keys: 'Alt+Shift+L' },
      { command: 'delete-annotation', description: 'Delete it', keys: null },
      { command: 'next-annotation', description: 'Go to the next annotation', keys: null },
    ]);
  });

  it('are none where the browser has no commands', async () => {
    withCommands(undefined);
    expect(await readShortcuts()).toEqual([]);
  });
});

describe('where they are changed', () => {
  it("is Firefox's own page", async () => {
    const open = vi.fn(async () => undefined);
    withCommands({ openShortcutSettings: open });
    await openShortcutSettings();
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("is Chromium's, in a new tab", async () => {
    withCommands({});
    const create = vi.fn(async () => ({}));
    Object.assign(fakeBrowser.tabs, { create });
    await openShortcutSettings();
    expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
  });
});

it('tells each time the page is looked at again, until it is to end', () => {
  const ending = new AbortController();
  const callback = vi.fn();
  onShown(callback, ending.signal);
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('focus'));
  expect(callback).toHaveBeenCalledTimes(2);
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
  expect(callback).toHaveBeenCalledTimes(2);
  ending.abort();
  window.dispatchEvent(new Event('focus'));
  expect(callback).toHaveBeenCalledTimes(2);
});
