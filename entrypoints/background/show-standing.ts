import { failed, type Result, success } from '@/lib/base/result';
import type { PageReport, PageStanding } from '@/lib/messages/protocol';
import { requestTab } from '@/lib/messages/request';
import { type IconState, showIcon } from '@/lib/platform/action-icon';
import { injectScript } from '@/lib/platform/inject';
import { standingOf } from './library-context';

/** Loads the annotator into a tab; it sees to it that it runs once. */
export async function loadAnnotator(tabId: number): Promise<Result<null>> {
  return (await injectScript(tabId, '/annotator.js'))
    ? success(null)
    : failed('page-unreachable', 'The annotator may not run in this page');
}

/** Shows on the icon, and by highlights on the page, what the library knows of a tab's page. */
export async function showStanding(
  tabId: number,
  report: PageReport,
): Promise<Result<PageStanding>> {
  const standing = await standingOf(report);
  if (!standing.ok) {
    // The page is still what it is, as in a private window that may not open the library.
    await showIcon(tabId, { state: report.isArticle ? 'article' : 'other', annotationCount: 0 });
    return standing;
  }
  const { annotationCount, paused } = standing.value;
  await showIcon(tabId, { state: iconStateOf(report, standing.value), annotationCount });
  const told = await requestTab(tabId, 'annotations.refresh', {});
  if (!told.ok && annotationCount > 0 && !paused) await loadAnnotator(tabId);
  return standing;
}

function iconStateOf({ isArticle }: PageReport, { articleId, paused }: PageStanding): IconState {
  if (articleId !== null) return 'saved';
  if (paused) return 'paused';
  return isArticle ? 'article' : 'other';
}
