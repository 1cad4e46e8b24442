import { pageKeysOf } from '@/lib/article/page-keys';
import { failed, success } from '@/lib/base/result';
import { announce } from '@/lib/messages/events';
import { requestTab } from '@/lib/messages/request';
import type { Handlers } from '@/lib/messages/serve';
import { injectStyle } from '@/lib/platform/inject';
import { readPageAnnotations } from '@/lib/store/annotations';
import { findByPageKeys } from '@/lib/store/articles';
import { library } from './library-context';
import { pageStateOf } from './page-state';
import { loadAnnotator } from './show-standing';
import { takeReport } from './tab-states';

type PageMessages = `page.${string}` | 'annotator.load';

const noTab = () => failed('forbidden-sender', 'Not from a tab');

export const pageHandlers: {
  readonly [Name in keyof Handlers & PageMessages]: Handlers[Name];
} = {
  async 'page.report'(report, { tabId }) {
    return tabId === null ? noTab() : takeReport(tabId, report);
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
  async 'page.pointed'({ annotationId }, { tabId }) {
    if (tabId === null) return noTab();
    announce('annotation.pointed', { tabId, annotationId });
    return success(null);
  },
  'page.point': ({ tabId, annotationId }) =>
    requestTab(tabId, 'annotation.point', { annotationId }),
  'page.placements': ({ tabId }) => requestTab(tabId, 'placements.read', {}),
  'page.state': ({ tabId }) => pageStateOf(tabId),
  async 'page.capture'({ tabId }) {
    const loaded = await loadAnnotator(tabId);
    return loaded.ok ? requestTab(tabId, 'capture.read', {}) : loaded;
  },
  async 'page.reanchor'({ tabId, annotationId, to }) {
    const loaded = await loadAnnotator(tabId);
    return loaded.ok ? requestTab(tabId, 'annotation.reanchor', { annotationId, to }) : loaded;
  },
  async 'page.reveal'({ tabId, annotationId }) {
    const loaded = await loadAnnotator(tabId);
    return loaded.ok ? requestTab(tabId, 'annotation.reveal', { annotationId }) : loaded;
  },
};
