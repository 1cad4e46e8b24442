import browser from 'webextension-polyfill';

export type TabPage = { readonly url: string; readonly title: string; readonly isLoading: boolean };

/** The page of a tab; null = the tab is gone. `url` is `''` where the browser does not tell. */
export async function tabPage(tabId: number): Promise<TabPage | null> {
  try {
    const { url = '', title = '', status } = await browser.tabs.get(tabId);
    return { url, title, isLoading: status === 'loading' };
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

/** Calls back when a tab's page goes: it is closed, or another page starts to load in it. */
export function onPageGone(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => callback(tabId));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading' && change.url === undefined) callback(tabId);
  });
}

/** Calls back when a tab's address changed, by a page's script too. Call synchronously when the background starts. */
export function onAddressChange(callback: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.url !== undefined) callback(tabId);
  });
}

/** Shows a page in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
