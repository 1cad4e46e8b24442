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
    ['in a tab', 'highlight-selection', { id: 7 }, [['highlight-selection', 7]]],
    ['where no tab is', 'highlight-selection', undefined, []],
  ])('that is pressed %s', (_which, command, tab, calls) => {
    const callback = vi.fn();
    onCommand(callback);
    for (const listener of press) listener(command, tab);
    expect(callback.mock.calls).toEqual(calls);
  });
});
