import browser from 'webextension-polyfill';

/** Pages on which browsers run no extension's script, whatever access was granted. Which ones differs by browser. */
const CLOSED_PAGES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore\b/,
  /^https:\/\/(?:addons|discovery\.addons|support)\.mozilla\.org\//,
  /^https:\/\/(?:\w+\.)?accounts\.firefox\.com\//,
];

/** What an address alone tells of a page: `web` pages may be read, the rest not. */
export function pageAccessOf(url: string): 'web' | 'pdf' | 'restricted' {
  if (!URL.canParse(url)) return 'restricted';
  const { protocol, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'restricted';
  return /\.pdf$/i.test(pathname) ? 'pdf' : 'web';
}

/** Whether a page on which our script does not answer is one that browsers keep closed to extensions. */
export function isClosedPage(url: string): boolean {
  return CLOSED_PAGES.some((page) => page.test(url));
}

/** Whether the person lets us into all web pages; then a page whose address the browser keeps from us is none of them. */
export async function hasAccessToWeb(): Promise<boolean> {
  return browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] });
}
