/*
 * The keys that libraries hold from before 25 November 2026. A page that was saved under one is still found; what these
 * rules made of it is not to be bettered here.
 */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|hsa_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|li_fat_id|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|oly_anon_id|oly_enc_id|rb_clickid|s_cid|wickedid|_openstat|ref_src|ref_url|cmpid|ito|spm|scm|share_token|sharer_shareid|sharer_shareinfo|share_source|share_medium)$/i;
const DRESS = /^(?:www|m|mobile|amp|wap)\./i;

/** What they made of every escape that is not UTF-8. */
const LOST = '%EF%BF%BD';

/** An http(s) address as earlier versions normalised it; null = it is none, or they made another page's of it. */
export function earlierPageKeyOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname, searchParams, hash } = new URL(url);
  const host = hostname.replace(DRESS, '');
  // Of `amp.dev` and `m.dev` only `dev` was left.
  const isCut = host !== hostname && !host.includes('.');
  if (!/^https?:$/.test(protocol) || isCut) return null;
  const path = pathname.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)));
  const search = kept.size === 0 ? '' : `?${kept}`;
  if (search.includes(LOST)) return null;
  const route = /^#!?\//.test(hash) ? hash : '';
  return `https://${host}${port === '' ? '' : `:${port}`}${path}${search}${route}`;
}
