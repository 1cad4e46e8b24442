/** Hosts on which browsers run no extension's script, whatever access was granted. */
const CLOSED_HOSTS = [
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'accounts.firefox.com',
  'support.mozilla.org',
];

/** What an address alone tells of a page: `web` pages may be read, the rest not. */
export function pageAccessOf(url: string): 'web' | 'pdf' | 'restricted' {
  if (!URL.canParse(url)) return 'restricted';
  const { protocol, hostname, pathname } = new URL(url);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  if (!isWeb || CLOSED_HOSTS.includes(hostname)) return 'restricted';
  return /\.pdf$/i.test(pathname) ? 'pdf' : 'web';
}
