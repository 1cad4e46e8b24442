import browser from 'webextension-polyfill';
import { pageAccessOf } from './page-access';

type OwnScript = '/annotator.js' | '/sentinel.js';

/** Runs a script of ours in a tab's top frame; false = the browser does not allow it there. */
export async function injectScript(tabId: number, file: OwnScript): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Adds a style sheet to a tab's page that the page's scripts cannot reach; false = not allowed there. */
export async function injectStyle(tabId: number, css: string): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId, frameIds: [0] }, css });
    return true;
  } catch {
    return false;
  }
}

/**
 * Brings the sentinel into pages that were open before an installation or update: Chromium leaves them with an old
 * script that can no longer speak, or none.
 */
export async function injectIntoOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  for (const { id, url } of tabs) {
    if (id !== undefined && url !== undefined && pageAccessOf(url) === 'web') {
      await injectScript(id, '/sentinel.js');
    }
  }
}
