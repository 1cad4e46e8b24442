import browser from 'webextension-polyfill';
import { t } from './i18n';

export type MenuChoice = 'highlight-selection' | 'comment-selection';

const isChoice = (id: unknown): id is MenuChoice =>
  id === 'highlight-selection' || id === 'comment-selection';

/** Puts our entries into the context menus of selected text and of the toolbar's button. Call at installation; browsers keep them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const common = {
    contexts: ['selection'] as ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  };
  browser.contextMenus.create({ ...common, id: 'highlight-selection', title: t('menuHighlight') });
  browser.contextMenus.create({
    ...common,
    id: 'comment-selection',
    title: t('menuHighlightComment'),
  });
  browser.contextMenus.create({
    id: 'library',
    contexts: ['action'],
    title: t('menuLibrary'),
  });
}

/** Calls back with each choice and the tab it was made in. Call synchronously when the background starts. */
export function onMenuChoice(callback: (choice: MenuChoice, tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const { menuItemId } = info;
    if (isChoice(menuItemId) && tab?.id !== undefined) callback(menuItemId, tab.id);
  });
}

/** Calls back when the library is wanted from the menu of the toolbar's button. Call synchronously when the background starts. */
export function onLibraryWanted(callback: () => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === 'library') callback();
  });
}
