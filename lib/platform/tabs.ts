import browser from 'webextension-polyfill';

export type TabPage = {
  readonly url: string;
  readonly title: string;
  readonly isLoading: boolean;
  readonly isPrivate: boolean;
};

/** The page of a tab; null = the tab is gone. `url` is `''` where the browser does not tell. */
export async function tabPage(tabId: number): Promise<TabPage | null> {
  try {
    const { url = '', title = '', status, incognito } = await browser.tabs.get(tabId);
    return { url, title, isLoading: status === 'loading', isPrivate: incognito };
  } catch {
    return null;
  }
}

/** The tab that the person looks at in this window; null = none that can be told. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls back when another tab of this window becomes the active one or its page changes, until the signal aborts. */
export function onActiveTab(callback: () => void, signal: AbortSignal): void {
  const onUpdated = (_tabId: number, change: { status?: string; url?: string }) => {
    if (change.status !== undefined || change.url !== undefined) callback();
  };
  const onActivated = () => callback();
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/**
 * Calls back when a tab leaves its page: it is closed or reloads (`url` null), or goes to another address, by loading or
 * by the page's own script. Call synchronously when the background starts.
 */
export function onPageLeft(callback: (tabId: number, url: string | null) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => callback(tabId, null));
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (url !== undefined) callback(tabId, url);
    else if (status === 'loading') callback(tabId, null);
  });
}

/** Shows the library page in a new tab. */
export async function openLibraryPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}
