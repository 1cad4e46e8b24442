import { pageKeysOf } from '@/lib/article/page-keys';
import { failed, success } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import { requestTab } from '@/lib/messages/request';
import type { Handlers } from '@/lib/messages/serve';
import { injectScript, injectStyle } from '@/lib/platform/inject';
import { putTabReport } from '@/lib/platform/tab-reports';
import { readPageAnnotations } from '@/lib/store/annotations';
import { findByPageKeys } from '@/lib/store/articles';
import { library, refreshIcon } from './background-context';
import { pageStateOf } from './page-state';

type PageMessages = `page.${string}` | 'annotator.load';

const noTab = () => failed('forbidden-sender', 'Not from a tab');

export const pageHandlers: {
  readonly [Name in keyof Handlers & PageMessages]: Handlers[Name];
} = {
  async 'page.report'(report, { tabId }) {
    if (tabId === null) return noTab();
    await putTabReport(tabId, report);
    const standing = await refreshIcon(tabId, report);
    announce('page.changed', { tabId });
    if (standing === null) return failed('storage-unavailable');
    if (standing.annotationCount > 0 && !standing.paused) await loadAnnotator(tabId);
    // A page that moved on by script has an annotator already, which shows the page before.
    void requestTab(tabId, 'annotations.refresh', {});
    return success(standing);
  },
  async 'annotator.load'(_payload, { tabId }) {
    return tabId === null ? noTab() : loadAnnotator(tabId);
  },
  async 'page.annotations'({ url, canonicalUrl }) {
    const saved = await findByPageKeys(library, pageKeysOf(url, canonicalUrl));
    if (!saved.ok) return saved;
    return saved.value === null
      ? success({ articleId: null, annotations: [], texts: {} })
      : readPageAnnotations(library, saved.value.id);
  },
  async 'page.style'({ css }, { tabId }) {
    if (tabId === null) return noTab();
    return (await injectStyle(tabId, css)) ? success(null) : failed('page-unreachable');
  },
  async 'page.placed'(_payload, { tabId }) {
    if (tabId === null) return noTab();
    announce('page.changed', { tabId });
    return success(null);
  },
  'page.placements': ({ tabId }) => requestTab(tabId, 'placements.read', {}),
  'page.state': ({ tabId }) => pageStateOf(tabId),
  async 'page.capture'({ tabId }) {
    const loaded = await loadAnnotator(tabId);
    return loaded.ok ? requestTab(tabId, 'capture.read', {}) : loaded;
  },
  async 'page.reveal'({ tabId, annotationId }) {
    const loaded = await loadAnnotator(tabId);
    return loaded.ok ? requestTab(tabId, 'annotation.reveal', { annotationId }) : loaded;
  },
};

/** The annotator sees to it that it runs once. */
export async function loadAnnotator(tabId: number) {
  return (await injectScript(tabId, '/annotator.js'))
    ? success(null)
    : failed('page-unreachable', 'The annotator may not run in this page');
}
