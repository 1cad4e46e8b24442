import { defineBackground } from 'wxt/utils/define-background';
import { requestTab } from '@/lib/messages/request';
import { serve } from '@/lib/messages/serve';
import { injectIntoOpenPages } from '@/lib/platform/inject';
import { onCommand, onInstalled } from '@/lib/platform/lifecycle';
import { createMenus, onMenuChoice } from '@/lib/platform/menus';
import { onSettings } from '@/lib/platform/settings';
import { allTabReports, removeTabReport } from '@/lib/platform/tab-reports';
import { activeTabId, onAddressChange, onPageGone } from '@/lib/platform/tabs';
import { refreshIcon } from './background-context';
import { libraryHandlers } from './library-handlers';
import { loadAnnotator, pageHandlers } from './page-handlers';

// Listeners are registered at once, or a stopped worker would not be woken for them.
export default defineBackground(() => {
  serve({ ...pageHandlers, ...libraryHandlers });

  onInstalled(async () => {
    await createMenus();
    await injectIntoOpenPages();
  });
  onMenuChoice((choice, tabId) => annotateSelection(tabId, choice === 'highlight-comment'));
  onCommand('highlight-selection', async () => {
    const tabId = await activeTabId();
    if (tabId !== null) await annotateSelection(tabId, false);
  });
  // Single-page applications change the address only; a page that is just loading has no script of ours to answer yet.
  onAddressChange((tabId) => requestTab(tabId, 'page.look', {}));
  onPageGone((tabId) => removeTabReport(tabId));
  onSettings(async () => {
    for (const [tabId, report] of await allTabReports()) {
      await refreshIcon(tabId, report);
      await requestTab(tabId, 'page.look', {});
    }
  }, new AbortController().signal);
});

async function annotateSelection(tabId: number, comment: boolean): Promise<void> {
  const loaded = await loadAnnotator(tabId);
  if (loaded.ok) await requestTab(tabId, 'selection.annotate', { comment });
}
