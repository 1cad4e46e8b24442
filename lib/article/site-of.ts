/*
 * The Public Suffix List has 10,000 lines, and this decides only whether a declared address is believed and which first
 * label is a dress. So: registries below country codes by rule and by a table of the commonest, and the platforms on
 * which each name below belongs to somebody else. After publicsuffix.org (November 2026).
 */

/** Second-level registries that nearly every country with any has. */
const COMMON = labels('ac co com edu gov net or org mil');

/** Those of single countries. */
const OF_COUNTRY: Readonly<Record<string, ReadonlySet<string>>> = {
  ae: labels('sch pro'),
  ar: labels('gob gov int tur'),
  at: labels('gv'),
  au: labels('asn id'),
  bo: labels('gob int tv web'),
  br: labels(
    'adv art blog eco emp eng esp etc far flog g12 ind inf jor jus leg mp nom radio rec tur tv vlog wiki',
  ),
  cl: labels('gob'),
  cn: labels(
    'ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj',
  ),
  co: labels('nom'),
  cr: labels('fi go sa'),
  ec: labels('fin gob info med pro'),
  es: labels('gob nom'),
  fr: labels('asso gouv nom prd tm'),
  gt: labels('gob ind'),
  hk: labels('idv'),
  hu: labels('hotel info lap media news sport'),
  id: labels('biz desa go my ponpes sch web'),
  il: labels('idf k12 muni'),
  in: labels('firm gen ind nic res'),
  ir: labels('id sch'),
  jp: labels('ad ed go gr lg ne'),
  ke: labels('go info me mobi ne sc'),
  kr: labels('es go hs kg ms ne pe re sc'),
  mx: labels('gob'),
  my: labels('name'),
  ng: labels('i mobi name sch'),
  nz: labels('cri geek gen govt health iwi kiwi maori parliament school'),
  pa: labels('gob med nom sld'),
  pe: labels('gob nom'),
  ph: labels('i ngo'),
  pk: labels('fam gob gok gon gop gos web'),
  pl: labels('biz info media mil waw'),
  py: labels('coop una'),
  sg: labels('per'),
  sv: labels('gob red'),
  th: labels('go in mi'),
  tr: labels('av bbs bel biz dr gen info k12 name pol tel tsk tv web'),
  tw: labels('club ebiz game idv'),
  tz: labels('go hotel info me mobi ne sc tv'),
  ua: labels('dp in kharkiv kiev kyiv lviv od odesa'),
  ug: labels('go ne sc'),
  uk: labels('gov ltd me nhs plc police sch'),
  uy: labels('gub'),
  ve: labels('gob info web'),
  vn: labels('biz health info int name pro'),
  za: labels('law nom school web'),
};

/** Platforms whose names below are sites of their own. */
const PLATFORMS = labels(
  'github.io gitlab.io pages.dev workers.dev netlify.app vercel.app web.app firebaseapp.com herokuapp.com',
  'appspot.com azurewebsites.net cloudfront.net onrender.com surge.sh neocities.org blogspot.com wordpress.com',
  'substack.com medium.com tumblr.com livejournal.com over-blog.com typepad.com ghost.io weebly.com wixsite.com',
  'webflow.io notion.site altervista.org hatenablog.com hatenablog.jp hatenadiary.com exblog.jp fc2.com',
  'jimdofree.com blogs.com beehiiv.com',
);

function labels(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}

/**
 * The part of a host name that one owner has: two labels, three below a registry of second level or a platform. An IP
 * address, and a name of one label, is whole.
 */
export function siteOf(hostname: string): string {
  const parts = hostname.split('.');
  if (parts.length < 3 || hostname.startsWith('[') || /\.\d+$/.test(hostname)) return hostname;
  const [second = '', top = ''] = parts.slice(-2);
  const isRegistry =
    top.length === 2 && (COMMON.has(second) || OF_COUNTRY[top]?.has(second) === true);
  return parts.slice(isRegistry || PLATFORMS.has(`${second}.${top}`) ? -3 : -2).join('.');
}
