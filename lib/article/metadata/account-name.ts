import { LETTERS } from '../letter-ranges';
import { looksLikeOutlet } from './byline-words';
import { chineseWritersIn } from './chinese-bylines';
import type { PageLines } from './page-lines';
import { datesIn } from './written-date';

/** Lines below a headline in which platforms print the account and the time. */
const REACH = 8;
const MAX_NAME = 24;
const NO_ACCOUNT =
  /^(?:原创|转载|首发|关注|已关注|分享|评论|字号|收藏|打印|阅读|举报|推荐|专栏|小|中|大|[+-]|.*[:：].*|\d.*)$|次阅读|条评论|人评论|浏览|点击|发布|发表|来源|作者|编辑|记者|责编|我要|扫码|手机/;
const TWO_LETTERS = new RegExp(`[${LETTERS}][^${LETTERS}]*[${LETTERS}]`);

/** The outlet or account that a Chinese page prints without a label beside the date below its headline; null = none. */
export function accountBesideDate({ lines, headline }: PageLines): string | null {
  if (headline === -1) return null;
  for (const { text, length, isAside } of lines.slice(headline + 1, headline + 1 + REACH)) {
    if (isAside || length > 90) continue;
    const [date] = datesIn(text, { order: 'day-first', year: 2000 });
    if (date === undefined) continue;
    const writers = chineseWritersIn(text);
    const name = text
      .split(/[\t|｜]/)
      .map((part) => withoutNames(part.replace(/\d{4}\s?[-/.年].*$/, ''), writers))
      .find((part) => part.length <= MAX_NAME && TWO_LETTERS.test(part) && !NO_ACCOUNT.test(part));
    return name ?? null;
  }
  return null;
}

/** `文｜某某网 王小明` names both. */
function withoutNames(part: string, names: readonly string[]): string {
  const rest = names.reduce((left, name) => left.replace(name, ' '), part);
  return rest.replace(/\s*(?:特派|專題|专题)?[记記]者.*$/, '').trim();
}

/** Whether such a name is an account's that writes for itself, and no outlet's. */
export function isOwnAccount(name: string): boolean {
  return !looksLikeOutlet(name);
}
