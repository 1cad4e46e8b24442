import { isSamePage, pageKeysOf } from '@/lib/article/page-keys';
import type { Id } from '@/lib/base/id';
import type { Result } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import type { PageReport, PageStanding } from '@/lib/messages/protocol';
import { requestTab } from '@/lib/messages/request';
import {
  allTabReports,
  getTabReport,
  putTabReport,
  removeTabReport,
} from '@/lib/platform/tab-reports';
import { tabPage } from '@/lib/platform/tabs';
import { readPageKeys } from '@/lib/store/articles';
import { library } from './library-context';
import { showStanding } from './show-standing';

/** Takes in what a tab's page says of itself, and shows it. */
export async function takeReport(tabId: number, report: PageReport): Promise<Result<PageStanding>> {
  await putTabReport(tabId, report);
  const standing = await showStanding(tabId, report);
  announce('page.changed', { tabId });
  return standing;
}

/** A tab was closed (`url` null) or goes to another page, perhaps by the page's own script. */
export async function leavePage(tabId: number, url: string | null): Promise<void> {
  const report = await getTabReport(tabId);
  if (report !== null && url !== null && isSamePage(report.url, url)) return;
  if (report !== null) {
    await removeTabReport(tabId);
    announce('page.changed', { tabId });
  }
  // Answered only by a page that lives on: a single-page application, or one that the browser had kept for going back.
  if (url !== null) await requestTab(tabId, 'page.look', {});
}

/** Has every page look at itself again, as after a change of the paused hosts. */
export async function lookAgain(): Promise<void> {
  const tabIds = [...(await allTabReports()).keys()];
  await Promise.all(tabIds.map((tabId) => requestTab(tabId, 'page.look', {})));
}

/** Shows anew the tabs with a page of one of these articles, just removed ones included. */
export async function refreshTabs(articleIds: readonly Id[]): Promise<void> {
  const changed = await readPageKeys(library, articleIds);
  if (!changed.ok) return;
  const reports = [...(await allTabReports())].filter(([, { url, canonicalUrl }]) =>
    pageKeysOf(url, canonicalUrl).some((key) => changed.value.has(key)),
  );
  await Promise.all(
    reports.map(async ([tabId, report]) => {
      const page = await tabPage(tabId);
      const isThere = page !== null && (page.url === '' || isSamePage(page.url, report.url));
      if (isThere) await showStanding(tabId, report);
    }),
  );
}
