import { pageKeysOf } from '@/lib/article/page-keys';
import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import type { PageStanding } from '@/lib/messages/protocol';
import { requestTab } from '@/lib/messages/request';
import { showIcon } from '@/lib/platform/action-icon';
import { readSettings } from '@/lib/platform/settings';
import { allTabReports, type TabReport } from '@/lib/platform/tab-reports';
import { countAnnotations } from '@/lib/store/annotations';
import { findByPageKeys } from '@/lib/store/articles';
import { connectLibrary } from '@/lib/store/open-library';

/** The one connection to the library that there is. */
export const library = connectLibrary();

export const now = () => new Date().toISOString();

/** What the library knows of a page, and whether its host is paused. */
export async function standingOf(
  page: Pick<TabReport, 'url' | 'canonicalUrl'>,
): Promise<Result<PageStanding>> {
  const { pausedHosts } = await readSettings();
  const paused = URL.canParse(page.url) && pausedHosts.includes(new URL(page.url).hostname);
  const saved = await findByPageKeys(library, pageKeysOf(page.url, page.canonicalUrl));
  if (!saved.ok) return saved;
  if (saved.value === null) return success({ articleId: null, annotationCount: 0, paused });
  const count = await countAnnotations(library, saved.value.id);
  return count.ok
    ? success({ articleId: saved.value.id, annotationCount: count.value, paused })
    : count;
}

/** The icon of a tab whose page reported, as the library stands now. */
export async function refreshIcon(tabId: number, report: TabReport): Promise<PageStanding | null> {
  const standing = await standingOf(report);
  if (!standing.ok) return null;
  const { articleId, annotationCount, paused } = standing.value;
  const state = articleId !== null ? 'saved' : report.isArticle && !paused ? 'article' : 'other';
  await showIcon(tabId, { state, annotationCount });
  return standing.value;
}

/** Tells views, and the pages that show one of the articles, that the library changed; passes the result on. */
export function announceChange<Value>(
  result: Result<Value>,
  idsOf: (value: Value) => readonly Id[],
) {
  if (result.ok) {
    const articleIds = idsOf(result.value);
    announce('library.changed', { articleIds });
    void refreshTabs(new Set(articleIds));
  }
  return result;
}

async function refreshTabs(articleIds: ReadonlySet<Id>): Promise<void> {
  for (const [tabId, report] of await allTabReports()) {
    const standing = await refreshIcon(tabId, report);
    const shown = standing?.articleId ?? null;
    // A page that has just lost its article is told as well: its highlights go.
    if (shown === null || articleIds.has(shown)) {
      await requestTab(tabId, 'annotations.refresh', {});
    }
  }
}
