import browser from 'webextension-polyfill';

/** What a tab's page last reported. */
export type TabReport = {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly isArticle: boolean;
  readonly score: number;
};

const keyOf = (tabId: number) => `tab:${tabId}`;

/** Remembers what a page reported. Kept in session storage, so that a stopped worker still knows when it wakes. */
export async function putTabReport(tabId: number, report: TabReport): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: report });
}

/** Null = the tab's page has not reported since it was loaded. */
export async function getTabReport(tabId: number): Promise<TabReport | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return (stored[keyOf(tabId)] as TabReport | undefined) ?? null;
}

export async function removeTabReport(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** All reports there are, by tab. */
export async function allTabReports(): Promise<ReadonlyMap<number, TabReport>> {
  const stored = await browser.storage.session.get(null);
  return new Map(
    Object.entries(stored)
      .filter(([key]) => key.startsWith('tab:'))
      .map(([key, report]) => [Number(key.slice('tab:'.length)), report as TabReport]),
  );
}
