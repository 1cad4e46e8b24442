import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '@/lib/library/settings';
import { changeSettings, onSettings, readSettings } from '@/lib/platform/settings';

beforeEach(() => fakeBrowser.reset());

it('reads the defaults before anything was set', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

it('keeps a change and leaves the rest', async () => {
  await changeSettings({ pausedHosts: ['news.example'] });
  const changed = await changeSettings({ theme: 'dark' });
  expect(changed).toEqual({ ...defaultSettings, theme: 'dark', pausedHosts: ['news.example'] });
  expect(await readSettings()).toEqual(changed);
});

it('tells listeners of changes until they are no longer wanted', async () => {
  const seen: string[] = [];
  const listening = new AbortController();
  onSettings((now, before) => seen.push(`${before.theme} to ${now.theme}`), listening.signal);
  await changeSettings({ theme: 'dark' });
  await changeSettings({ theme: 'light' });
  listening.abort();
  await changeSettings({ theme: 'dark' });
  expect(seen).toEqual(['system to dark', 'dark to light']);
});
