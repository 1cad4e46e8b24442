import { isAmpParameter, withoutAmpCache, withoutAmpMark } from './amp-address';
import { earlierPageKeyOf } from './earlier-page-key';
import { siteOf } from './site-of';
import { isTracking } from './tracking-parameters';

/** Hosts that show the same page in another dress. */
const DRESS = /^(?:www|m|mobile|amp|wap)\./i;
/** What servers show for a folder. */
const FOLDER_PAGE = /\/(?:index|default)\.(?:[sx]?html?|php|aspx?|jsp)$/i;
/** Times that a path is cut; a real one needs two. */
const MOST_PASSES = 8;

/**
 * The normalised addresses by which a page is known again: of the visited one, then of the declared one where it can be
 * believed (same site, not the front page), then both as earlier versions wrote them. Empty for addresses that are not
 * http(s).
 */
export function pageKeysOf(url: string, canonicalUrl: string | null): readonly string[] {
  const visited = pageKeyOf(url);
  if (visited === null) return [];
  const declared = canonicalUrl === null ? null : pageKeyOf(canonicalUrl);
  const isBelieved = declared !== null && isCredible(visited, declared);
  const earlier = [url, ...(isBelieved && canonicalUrl !== null ? [canonicalUrl] : [])]
    .map(earlierPageKeyOf)
    .filter((key) => key !== null);
  return [...new Set([visited, ...(isBelieved ? [declared] : []), ...earlier])];
}

/** Whether two addresses lead to one page; those that are not http(s) are compared as they are. */
export function isSamePage(url: string, other: string): boolean {
  return (pageKeyOf(url) ?? url) === (pageKeyOf(other) ?? other);
}

/** One address, normalised; null = not http(s). The scheme counts for nothing and is written as https. */
export function pageKeyOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const given = new URL(url);
  if (!/^https?:$/.test(given.protocol)) return null;
  const address = withoutAmpCache(given);
  const port = address.port === '' ? '' : `:${address.port}`;
  const path = plainPath(address.pathname);
  return `https://${plainHost(address.hostname)}${port}${path}${searchOf(address)}${routeOf(address.hash)}`;
}

/** Without the dots that end a full name and the labels of other dresses; what one owner has stays. */
function plainHost(hostname: string): string {
  let host = hostname.replace(/\.+$/, '');
  const site = siteOf(host);
  while (host !== site && DRESS.test(host)) host = host.replace(DRESS, '');
  return host;
}

/** Each step may open the way for another: `/story-7/amp/index.html`. */
function plainPath(path: string): string {
  let plain = path;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = plain;
    const folder = withPlainEscapes(plain)
      .replace(/\/{2,}/g, '/')
      .replace(FOLDER_PAGE, '/');
    plain = withoutAmpMark(folder.replace(/(?<=.)\/$/, '')) || '/';
    if (plain === before) break;
  }
  return plain;
}

/** Escapes in capitals; none for what needs none (RFC 3986, 6.2.2). */
function withPlainEscapes(text: string): string {
  return text.replace(/%[\da-f]{2}/gi, (coded) => {
    const character = String.fromCharCode(Number.parseInt(coded.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : coded.toUpperCase();
  });
}

/** What is left of the parameters, in their order: some sites tell pages apart by them. */
function searchOf({ search }: URL): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '')
    .map(plainParameter)
    .filter((parameter) => parameter !== null);
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** A parameter in one spelling, as forms send it; null = it counts for nothing. */
function plainParameter(written: string): string | null {
  const [name = '', ...values] = written.split('=').map((part) => part.replaceAll('+', ' '));
  try {
    const pair = [decodeURIComponent(name), decodeURIComponent(values.join('='))] as const;
    const isNoise = isTracking(...pair) || isAmpParameter(...pair);
    return isNoise ? null : new URLSearchParams([[...pair]]).toString();
  } catch {
    // Escapes of another encoding (GB18030, Shift JIS): read as UTF-8 all of them would become the same.
    return written.replace(/%[\da-f]{2}/gi, (coded) => coded.toUpperCase());
  }
}

/** A fragment is a place in the page, unless it is written as a route of a single-page application. */
function routeOf(hash: string): string {
  return /^#!?\/./.test(hash) ? hash : '';
}

/** A declared address on another site, or the front page declared by an inner page, is a mistake of the site. */
function isCredible(visited: string, declared: string): boolean {
  const from = new URL(visited);
  const to = new URL(declared);
  if (siteOf(from.hostname) !== siteOf(to.hostname)) return false;
  const isFrontPage = to.pathname === '/' && to.search === '';
  return !isFrontPage || from.pathname === '/';
}
