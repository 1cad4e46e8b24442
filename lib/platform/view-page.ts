import browser from 'webextension-polyfill';
import { uiLanguage } from './i18n';

/** Sets language, direction and theme on a page of ours, for style sheets and screen readers. */
export function dressPage(document: Document, theme: 'system' | 'light' | 'dark'): void {
  const root = document.documentElement;
  root.lang = uiLanguage();
  root.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
  root.dataset.theme = theme;
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether this page stands in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The window that this page stands in or above. */
export async function currentWindowId(): Promise<number> {
  return (await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_CURRENT;
}
