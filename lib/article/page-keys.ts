/**
 * Parameters that say where a reader came from, never which page it is. After the lists that browsers strip by
 * themselves (Firefox query stripping, Brave) and the campaign parameters of analytics tools.
 */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|li_fat_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|rb_clickid|s_cid|wickedid|_openstat|ref_src|ref_url|cmpid|ito|spm|scm|share_token|sharer_shareid|sharer_shareinfo|share_source|share_medium)$/i;

/** Hosts that show the same page in another dress. */
const DRESS = /^(?:www|m|mobile|amp|wap)\./i;

/**
 * The normalised addresses by which a page is known again: of the visited one, then of the declared one where it can be
 * believed (same site, not the front page). Empty for addresses that are not http(s).
 */
export function pageKeysOf(url: string, canonicalUrl: string | null): readonly string[] {
  const visited = pageKeyOf(url);
  if (visited === null) return [];
  const declared = canonicalUrl === null ? null : pageKeyOf(canonicalUrl);
  return declared !== null && isCredible(visited, declared) && declared !== visited
    ? [visited, declared]
    : [visited];
}

/** Whether two addresses lead to one page; those that are not http(s) are compared as they are. */
export function isSamePage(url: string, other: string): boolean {
  return (pageKeyOf(url) ?? url) === (pageKeyOf(other) ?? other);
}

/** One address, normalised; null = not http(s). The scheme counts for nothing and is written as https. */
export function pageKeyOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return null;
  const host = address.hostname.replace(DRESS, '');
  const port = address.port === '' ? '' : `:${address.port}`;
  const path = address.pathname.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  return `https://${host}${port}${path}${searchOf(address)}${routeOf(address.hash)}`;
}

/** What is left of the parameters, in their order: some sites tell pages apart by them. */
function searchOf({ searchParams }: URL): string {
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)));
  return kept.size === 0 ? '' : `?${kept}`;
}

/** A fragment is a place in the page, unless it is written as a route of a single-page application. */
function routeOf(hash: string): string {
  return /^#!?\//.test(hash) ? hash : '';
}

/** A declared address on another site, or the front page declared by an inner page, is a mistake of the site. */
function isCredible(visited: string, declared: string): boolean {
  const from = new URL(visited);
  const to = new URL(declared);
  if (siteOf(from.hostname) !== siteOf(to.hostname)) return false;
  const isFrontPage = to.pathname === '/' && to.search === '';
  return !isFrontPage || from.pathname === '/';
}

/** The last two labels, three below a short second-level domain like `co.uk` or `com.cn`. */
function siteOf(hostname: string): string {
  const labels = hostname.split('.');
  const isShort = /^(?:ac|co|com|edu|gov|net|or|org)$/.test(labels.at(-2) ?? '');
  return labels.slice(isShort ? -3 : -2).join('.');
}
