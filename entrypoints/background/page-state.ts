import { failed, type Result, success } from '@/lib/base/result';
import type { PageState } from '@/lib/messages/protocol';
import { requestTab } from '@/lib/messages/request';
import { pageAccessOf } from '@/lib/platform/page-access';
import { getTabReport } from '@/lib/platform/tab-reports';
import { type TabPage, tabPage } from '@/lib/platform/tabs';
import { standingOf } from './background-context';

const unknownStanding = { articleId: null, annotationCount: 0, paused: false };

/** A tab's page as popup and panel see it. */
export async function pageStateOf(tabId: number): Promise<Result<PageState>> {
  const page = await tabPage(tabId);
  if (page === null) return failed('not-found', `tab ${tabId}`);
  const { url, title } = page;
  const access = pageAccessOf(url);
  if (access !== 'web') {
    return success({ tabId, url, title, kind: access, standing: unknownStanding });
  }
  const lastReport = await getTabReport(tabId);
  // The page before this one may have reported last.
  const report =
    withoutFragment(lastReport?.url ?? '') === withoutFragment(url) ? lastReport : null;
  const standing = await standingOf(report ?? { url, canonicalUrl: null });
  if (!standing.ok) return standing;
  const kind =
    report === null ? await kindOfSilentPage(tabId, page) : report.isArticle ? 'article' : 'other';
  return success({ tabId, url, title, kind, standing: standing.value });
}

/** A page that has not reported: still loading, or our script does not run there. */
async function kindOfSilentPage(tabId: number, page: TabPage): Promise<PageState['kind']> {
  const look = await requestTab(tabId, 'page.look', {});
  return look.ok || page.isLoading ? 'loading' : 'unreachable';
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? '';
}
