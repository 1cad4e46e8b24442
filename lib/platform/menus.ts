import browser from 'webextension-polyfill';
import { t } from './i18n';

export type MenuChoice = 'highlight-selection' | 'comment-selection' | 'annotate-picture';

const choices: readonly unknown[] = [
  'highlight-selection',
  'comment-selection',
  'annotate-picture',
] satisfies MenuChoice[];
const isChoice = (id: unknown): id is MenuChoice => choices.includes(id);

/** Null = Firefox for Android, which has none. */
const menus = () => (browser as Partial<typeof browser>).contextMenus ?? null;

/** Puts our entries into the context menus of selected text, of pictures and of the toolbar's button. Call at installation; browsers keep them. */
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
    ...common,
    contexts: ['image'],
    id: 'annotate-picture',
    title: t('menuPicture'),
  });
  contextMenus.create({
    id: 'library',
    contexts: ['action'],
    title: t('menuLibrary'),
  });
}

export type MenuPress = {
  readonly choice: MenuChoice;
  readonly tabId: number;
  /** Address of the picture that the menu was opened on; null = none. */
  readonly picture: string | null;
};

/** Calls back with each choice and where it was made. Call synchronously when the background starts. */
export function onMenuChoice(callback: (press: MenuPress) => void): void {
  menus()?.onClicked.addListener((info, tab) => {
    const { menuItemId: choice, srcUrl: picture = null } = info;
    if (isChoice(choice) && tab?.id !== undefined) callback({ choice, tabId: tab.id, picture });
  });
}

/** Calls back when the library is wanted from the menu of the toolbar's button. Call synchronously when the background starts. */
export function onLibraryWanted(callback: () => void): void {
  menus()?.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === 'library') callback();
  });
}
