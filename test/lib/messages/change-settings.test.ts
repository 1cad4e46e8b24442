import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failed, success } from '@/lib/base/result';
import { defaultSettings } from '@/lib/library/settings';
import { changeSettings } from '@/lib/messages/change-settings';

beforeEach(() => fakeBrowser.reset());

it('tells the background what is to be changed, and gives what it stored', async () => {
  const seen: unknown[] = [];
  const whole = { ...defaultSettings, pausedHosts: ['news.example'] };
  fakeBrowser.runtime.onMessage.addListener(async (message: unknown) => {
    seen.push(message);
    return success(whole);
  });
  expect(await changeSettings({ pausedHosts: ['news.example'] })).toEqual(whole);
  const payload = { changes: { pausedHosts: ['news.example'] } };
  expect(seen).toEqual([{ name: 'settings.change', payload }]);
});

it('says when it was not stored', async () => {
  fakeBrowser.runtime.onMessage.addListener(async () => failed('storage-full', 'disk'));
  await expect(changeSettings({ theme: 'dark' })).rejects.toThrow('storage-full');
});
