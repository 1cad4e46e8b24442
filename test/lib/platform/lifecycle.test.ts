import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onCommand, onInstalled } from '@/lib/platform/lifecycle';

beforeEach(() => fakeBrowser.reset());

it.each(['install', 'update', 'browser_update'])('calls back after %s', async (reason) => {
  const callback = vi.fn();
  onInstalled(callback);
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  expect(callback).toHaveBeenCalledTimes(1);
});

describe('a command', () => {
  const press: ((command: string, tab?: { id?: number }) => void)[] = [];
  beforeEach(() => {
    press.length = 0;
    const addListener = (listener: (typeof press)[number]) => press.push(listener);
    Object.assign(fakeBrowser, { commands: { onCommand: { addListener } } });
  });

  it.each([
    ['ours, in a tab', 'highlight-selection', { id: 7 }, [[7]]],
    ['another one', 'other', { id: 7 }, []],
    ['ours, where no tab is', 'highlight-selection', undefined, []],
  ])('that is %s', (_which, command, tab, calls) => {
    const callback = vi.fn();
    onCommand('highlight-selection', callback);
    for (const listener of press) listener(command, tab);
    expect(callback.mock.calls).toEqual(calls);
  });
});
