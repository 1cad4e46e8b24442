import { isSamePage } from '@/lib/article/page-keys';
import { failed, type Result, success } from '@/lib/base/result';
import type { PageState } from '@/lib/messages/protocol';
import { requestTab } from '@/lib/messages/request';
import { hasAccessToWeb, isClosedPage, pageAccessOf } from '@/lib/platform/page-access';
import { getTabReport, type TabReport } from '@/lib/platform/tab-reports';
import { type TabPage, tabPage } from '@/lib/platform/tabs';
import { standingOf } from './library-context';
import { isPrivateUnkept } from './private-windows';

const unknownStanding = { articleId: null, annotationCount: 0, paused: false };

/** A tab's page as popup and panel see it; `not-found` when the tab is gone. */
export async function pageStateOf(tabId: number): Promise<Result<PageState>> {
  const page = await tabPage(tabId);
  if (page === null) return failed('not-found', `tab ${tabId}`);
  const { url, title } = page;
  const report = await reportOf(tabId, page);
  const kind = report === null ? await kindOfSilentPage(tabId, page) : kindOf(report);
  const isUnkept = page.isPrivate && (await isPrivateUnkept());
  if (kind === 'restricted' || kind === 'pdf') {
    return success({ tabId, url, title, kind, standing: unknownStanding, isUnkept });
  }
  const standing = await standingOf(report ?? { url, canonicalUrl: null });
  if (!standing.ok) return standing;
  const seen = { tabId, url: report?.url ?? url, title, kind };
  return success({ ...seen, standing: standing.value, isUnkept });
}

/** What the page that is in the tab now reported; one before it may have been the last to report. */
async function reportOf(tabId: number, page: TabPage): Promise<TabReport | null> {
  const report = await getTabReport(tabId);
  const isOfThisPage = report !== null && (page.url === '' || isSamePage(report.url, page.url));
  return isOfThisPage ? report : null;
}

/** Chromium shows a PDF within a page of its own, in which our script finds nothing. */
function kindOf({ url, isArticle }: TabReport): PageState['kind'] {
  if (isArticle) return 'article';
  return pageAccessOf(url) === 'pdf' ? 'pdf' : 'other';
}

/** A page that has not reported: closed to us by its address, still loading, or our script is not there. */
async function kindOfSilentPage(tabId: number, page: TabPage): Promise<PageState['kind']> {
  if (page.url === '') return (await hasAccessToWeb()) ? 'restricted' : 'unreachable';
  const access = pageAccessOf(page.url);
  if (access !== 'web') return access;
  const look = await requestTab(tabId, 'page.look', {});
  if (look.ok || page.isLoading) return 'loading';
  return isClosedPage(page.url) ? 'restricted' : 'unreachable';
}
