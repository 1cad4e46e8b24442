import browser from 'webextension-polyfill';
import { t } from './i18n';

export type MenuChoice = 'highlight-selection' | 'comment-selection';

const isChoice = (id: unknown): id is MenuChoice =>
  id === 'highlight-selection' || id === 'comment-selection';

/** Null = Firefox for Android, which has none. */
const menus = () => (browser as Partial<typeof browser>).contextMenus ?? null;

/** Puts our entries into the context menus of selected text and of the toolbar's button. Call at installation; browsers keep them. */
export async function createMenus(): Promise<void> {
  const contextMenus = menus();
  if (contextMenus === null) return;
  await contextMenus.removeAll();
  const common = {
    contexts: ['selection'] as ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  };
  contextMenus.create({ ...common, id: 'highlight-selection', title: t('menuHighlight') });
  contextMenus.create({
    ...common,
    id: 'comment-selection',
    title: t('menuHighlightComment'),
  });
  contextMenus.create({
    id: 'library',
    contexts: ['action'],
    title: t('menuLibrary'),
  });
}

/** Calls back with each choice and the tab it was made in. Call synchronously when the background starts. */
export function onMenuChoice(callback: (choice: MenuChoice, tabId: number) => void): void {
  menus()?.onClicked.addListener((info, tab) => {
    const { menuItemId } = info;
    if (isChoice(menuItemId) && tab?.id !== undefined) callback(menuItemId, tab.id);
  });
}

/** Calls back when the library is wanted from the menu of the toolbar's button. Call synchronously when the background starts. */
export function onLibraryWanted(callback: () => void): void {
  menus()?.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === 'library') callback();
  });
}
