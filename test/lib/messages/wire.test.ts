import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onArrival, ownAddress, send, sendToTab } from '@/lib/messages/wire';
import { deliver } from '@/test/support/message-wire';

beforeEach(() => fakeBrowser.reset());

const ours = { id: fakeBrowser.runtime.id };

describe('an arriving message', () => {
  it('is answered by the promise that the callback gives', async () => {
    onArrival(({ message, sender }) => Promise.resolve([message, sender]));
    expect(await deliver('ping', ours)).toEqual(['ping', ours]);
  });

  it('goes to the next listener when the callback gives none', async () => {
    onArrival(() => null);
    onArrival(() => Promise.resolve('pong'));
    expect(await deliver('ping', ours)).toBe('pong');
  });

  it.each([
    ['of another extension', { id: 'other' }],
    ['of no extension', {}],
  ])('%s reaches no callback', async (_whose, sender) => {
    const callback = vi.fn(() => Promise.resolve('pong'));
    onArrival(callback);
    expect(await deliver('ping', sender)).toBeUndefined();
    expect(callback).not.toHaveBeenCalled();
  });

  it('reaches no callback whose life is over', async () => {
    const stop = onArrival(() => Promise.resolve('first'));
    stop();
    expect(await deliver('ping', ours)).toBeUndefined();
  });
});

describe('sending', () => {
  it('gives the answer', async () => {
    fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => [message, 'pong']);
    expect(await send('ping')).toEqual(['ping', 'pong']);
  });

  it('rejects when nobody listens', async () => {
    await expect(send('ping')).rejects.toThrow();
  });

  it('rejects, and does not throw, where the extension is gone from under the page', async () => {
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    vi.stubGlobal('chrome', {});
    await expect(send('ping')).rejects.toThrow(TypeError);
    await expect(sendToTab(7, 'ping')).rejects.toThrow(TypeError);
  });

  it('to a tab reaches its top frame only', async () => {
    const sendMessage = vi.fn(async () => 'pong');
    Object.assign(fakeBrowser.tabs, { sendMessage });
    expect(await sendToTab(7, 'ping')).toBe('pong');
    expect(sendMessage).toHaveBeenCalledWith(7, 'ping', { frameId: 0 });
  });
});

it('knows where the extension’s own pages live', () => {
  expect(ownAddress()).toBe(`chrome-extension://${fakeBrowser.runtime.id}/`);
});
