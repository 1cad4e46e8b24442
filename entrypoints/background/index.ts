import { defineBackground } from 'wxt/utils/define-background';
import type { PageCommand } from '@/lib/messages/page-command';
import { requestTab } from '@/lib/messages/request';
import { serve } from '@/lib/messages/serve';
import { injectIntoOpenPages } from '@/lib/platform/inject';
import { onCommand, onInstalled } from '@/lib/platform/lifecycle';
import { createMenus, onLibraryWanted, onMenuChoice } from '@/lib/platform/menus';
import { onSettings } from '@/lib/platform/settings';
import { onPageLeft, openLibraryPage } from '@/lib/platform/tabs';
import { imageHandlers } from './image-handlers';
import { jobHandlers } from './job-handlers';
import { keepingHandlers, mendOnce } from './keeping-handlers';
import { knowIfNew } from './library-context';
import { libraryHandlers } from './library-handlers';
import { pageHandlers } from './page-handlers';
import { keepingPrivate } from './private-windows';
import { searchHandlers } from './search-handlers';
import { settingsHandlers } from './settings-handlers';
import { loadAnnotator } from './show-standing';
import { leavePage, lookAgain } from './tab-states';
import { keepUp } from './upkeep';

// Listeners are registered at once, or a stopped worker would not be woken for them.
export default defineBackground(() => {
  serve(
    {
      ...pageHandlers,
      ...keepingPrivate(libraryHandlers),
      ...searchHandlers,
      ...imageHandlers,
      ...jobHandlers,
      ...keepingHandlers,
      ...settingsHandlers,
    },
    mendOnce,
  );
  keepUp();

  onInstalled(async () => {
    await knowIfNew();
    await createMenus();
    await injectIntoOpenPages();
  });
  onMenuChoice(({ choice, tabId, picture }) => runCommand(tabId, choice, picture));
  // The manifest's names are those of the protocol; the browser's own commands do not come here.
  onCommand((command, tabId) => runCommand(tabId, command as PageCommand));
  onLibraryWanted(() => void openLibraryPage());
  onPageLeft(leavePage);
  onSettings((settings, before) => {
    const isSame = settings.pausedHosts.join() === before.pausedHosts.join();
    if (!isSame) void lookAgain();
  }, new AbortController().signal);
});

async function runCommand(
  tabId: number,
  command: PageCommand,
  picture: string | null = null,
): Promise<void> {
  const loaded = await loadAnnotator(tabId);
  if (loaded.ok) await requestTab(tabId, 'command.run', { command, picture });
}
