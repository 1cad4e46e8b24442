import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  activeTabId,
  onActiveTab,
  onPageLeft,
  openLibraryPage,
  tabPage,
} from '@/lib/platform/tabs';

beforeEach(() => fakeBrowser.reset());

const updated = (tabId: number, change: object) =>
  fakeBrowser.tabs.onUpdated.trigger(tabId, change as never, {} as never);

describe('the page of a tab', () => {
  const withTab = (get: () => Promise<object>) => Object.assign(fakeBrowser.tabs, { get });

  it.each([
    [
      'is known',
      { url: 'https://harbour.example/', title: 'Harbour', status: 'complete' },
      { url: 'https://harbour.example/', title: 'Harbour', isLoading: false },
    ],
    [
      'is loading',
      { url: 'https://harbour.example/', status: 'loading' },
      { url: 'https://harbour.example/', title: '', isLoading: true },
    ],
    ['is kept from us', { status: 'complete' }, { url: '', title: '', isLoading: false }],
  ])('%s', async (_what, tab, page) => {
    withTab(async () => tab);
    expect(await tabPage(7)).toEqual(page);
  });

  it('is null when the tab is gone', async () => {
    withTab(() => Promise.reject(new Error('No tab with id: 7.')));
    expect(await tabPage(7)).toBeNull();
  });
});

it('finds the tab that the person looks at', async () => {
  const query = vi.fn(async (): Promise<object[]> => [{ id: 7 }]);
  Object.assign(fakeBrowser.tabs, { query });
  expect(await activeTabId()).toBe(7);
  expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  query.mockResolvedValueOnce([]);
  expect(await activeTabId()).toBeNull();
});

it('tells of another tab and of changes of page, until it is no longer wanted', async () => {
  const callback = vi.fn();
  const life = new AbortController();
  onActiveTab(callback, life.signal);
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 });
  await updated(7, { status: 'complete' });
  await updated(7, { title: 'other' });
  expect(callback).toHaveBeenCalledTimes(2);
  life.abort();
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 });
  expect(callback).toHaveBeenCalledTimes(2);
});

describe('a tab leaves its page', () => {
  it.each([
    [
      'for another address',
      { status: 'loading', url: 'https://harbour.example/b' },
      [[7, 'https://harbour.example/b']],
    ],
    [
      'by the page’s own script',
      { url: 'https://harbour.example/#/b' },
      [[7, 'https://harbour.example/#/b']],
    ],
    ['by a reload', { status: 'loading' }, [[7, null]]],
    ['not by having loaded', { status: 'complete' }, []],
    ['not by another title', { title: 'b' }, []],
  ])('%s', async (_how, change, calls) => {
    const callback = vi.fn();
    onPageLeft(callback);
    await updated(7, change);
    expect(callback.mock.calls).toEqual(calls);
  });

  it('by being closed', async () => {
    const callback = vi.fn();
    onPageLeft(callback);
    await fakeBrowser.tabs.onRemoved.trigger(7, { windowId: 1, isWindowClosing: false });
    expect(callback.mock.calls).toEqual([[7, null]]);
  });
});

it('shows the library in a new tab', async () => {
  const create = vi.fn(async () => ({}));
  Object.assign(fakeBrowser.tabs, { create });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension://id${path}` });
  await openLibraryPage();
  expect(create).toHaveBeenCalledWith({ url: 'extension://id/library.html' });
});
