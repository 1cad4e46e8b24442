import { accountBesideDate } from './account-name';
import { type Candidate, candidate } from './candidate';
import { looksLikeChineseName } from './chinese-bylines';
import { agencyIn, datelineOn } from './dateline';
import type { MetaTags } from './meta-tags';
import type { PageLine, PageLines } from './page-lines';
import { squeeze } from './plain-text';

/** Labels of the outlet that a text was taken from. */
const LABEL =
  /(?:^|[\s\t(（【[|｜>》;；,，。、:])(?:(?:文章来源|文章來源|稿件来源|稿件來源|信息来源|信息來源|新闻来源|内容来源|消息来源|资料来源|来源|來源|稿源|出处|来源于|Source|Quelle|Fonte|Fuente|출처|出典|Источник|Джерело|Źródło|Zdroj|Kaynak|Nguồn|Sumber|المصدر|منبع|מקור)\s*[:：\t]|[来來]自\s*[/／])\s*([^\t\n]*(?:\t[^\t\n]*)?)/iu;
/** What follows each of them. */
const LABEL_END = /[:：\t自]/;
/** What ends a name: brackets, other labels, dates, two spaces. */
const END =
  /\s*(?:[)）(（【】\]|｜;；。<>]|\s(?:作者|责任编辑|責任編輯|责编|编辑|記者|记者|校对|时间|发布|发表|日期|点击|浏览|阅读|字体|字号|评论|我要评论|分享|打印|扫一扫|手机看|Author|By)|(?:作者|责任编辑|責任編輯|责编|编辑|发布时间|发布日期|时间|点击|浏览|字号)\s*[:：]|\d{4}\s?[-/.年]|\d{1,2}:\d{2}|\s{2,}|——).*$/su;
const MAX_NAME = 40;
/** Words that are no outlet. */
const NO_SOURCE = /^(?:本站|原创|未知|网络|互联网|unknown|none|作者|编辑|时间|http.*|[\d\s:/-]+)$/i;

/** Lines after the headline in which a header with date and source is printed. */
const HEADER_LINES = 15;
const HEADER_BEFORE = 6;

export type SourceSources = {
  readonly page: PageLines;
  readonly meta: MetaTags;
  /** Name of the site; null = unknown. */
  readonly publisher: string | null;
};

/** Where the text was taken from: 来源, 文章来源, "Source:", as the page labels it; else the agency of its dateline. */
export function sourceCandidates({
  page,
  meta,
  publisher,
}: SourceSources): readonly Candidate<string>[] {
  const labelled = page.lines.flatMap((line, index) => {
    const name = line.length > 400 ? null : labelledName(line);
    const near = isInHeader(page, index) ? 0.3 : line.isAside ? -0.3 : 0;
    return candidate(name, 'page', 0.6 + near);
  });
  const marked = page.marked.flatMap(({ element, marks, line, lines, isAside }) =>
    marks.includes('source') && lines <= 2 && !isAside && isInHeader(page, line)
      ? candidate(sourceName(element.textContent ?? ''), 'page', 0.5)
      : [],
  );
  const declared = candidate(
    sourceName(meta.first('source', 'article:source', 'mediaid', 'contentsource') ?? ''),
    'meta',
    0.7,
  );
  const isChinese = page.lines.some(
    ({ text, length }) => length > 40 && /\p{sc=Han}{6}/u.test(text),
  );
  const account = isChinese ? accountIn(page) : null;
  const agency = agencyIn(datelineOn(page) ?? '');
  const isOwn = agency !== null && isNamed(publisher ?? '', squeeze(agency));
  return [
    ...[...labelled, ...declared, ...marked],
    ...candidate(account, 'page', 0.55),
    ...candidate(isOwn ? null : agency, 'page', 0.5),
  ];
}

/** The account that a page shows as its text's; the writer whose name stands in its place is none. */
function accountIn(page: PageLines): string | null {
  const account = accountBesideDate(page);
  if (account === null || !looksLikeChineseName(account)) return account;
  const isWriter = page.marked.some(
    ({ marks, element }) => marks.includes('author') && element.textContent?.trim() === account,
  );
  return isWriter ? null : account;
}

/** Whether a publisher is the agency, by its name or by its initials: `AP` is the Associated Press. */
function isNamed(publisher: string, agency: string): boolean {
  const initials = publisher.split(/[\s-]+/).map((word) => word.charAt(0));
  return squeeze(publisher).includes(agency) || squeeze(initials.join('')) === agency;
}

function isInHeader({ headline }: PageLines, index: number): boolean {
  return headline !== -1 && index >= headline - HEADER_BEFORE && index <= headline + HEADER_LINES;
}

function labelledName({ text }: PageLine): string | null {
  const value = LABEL_END.test(text) ? LABEL.exec(text)?.[1] : undefined;
  return value === undefined ? null : sourceName(value);
}

/** A printed name of an outlet, cut before what follows it; null = none. */
export function sourceName(written: string): string | null {
  const name = written
    .replace(/^\s*(?:文章)?(?:来源|來源|稿源|Source)\s*[:：]\s*/i, '')
    .replace(END, '')
    .split('\t')
    .map((part) => part.trim())
    .find((part) => part !== '')
    ?.replace(/^[《“"「『]|[》”"」』,，]$/g, '')
    .trim();
  if (name === undefined || name === '' || name.length > MAX_NAME || NO_SOURCE.test(name))
    return null;
  return name;
}
