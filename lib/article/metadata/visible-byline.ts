import { attributeOf } from '../element-kinds';
import { accountBesideDate, isOwnAccount } from './account-name';
import { bylineOfAuthorPages } from './author-pages';
import { BY_WORD, isByWordAlone, OTHER_ROLE, WORK_FACT } from './byline-words';
import { chineseWritersIn, looksLikeChineseName } from './chinese-bylines';
import { cleanName, isOrganisation, looksLikeName, peopleOf, personNamed } from './names';
import type { MarkedElement, PageLine, PageLines } from './page-lines';
import { datesIn } from './written-date';

/** Who the page shows as writers, and the line as it is printed. */
export type VisibleByline = {
  readonly names: readonly string[];
  readonly printed: string;
  /** Each name is a link of `rel=author`, so that no other can be missing or too many. */
  readonly isLinked?: boolean;
  /** 0..1 */
  readonly confidence: number;
};

/** Lines around the headline in which a byline is printed. */
const LINES_BEFORE = 8;
const LINES_AFTER = 25;
/** Characters from which a line is a paragraph. */
const PARAGRAPH = 120;
/** Lines of an element that is a byline: name, function, place, address. */
const MOST_LINES = 6;
/** `NodeFilter.SHOW_TEXT`, which Node has no global for. */
const SHOW_TEXT = 4;
const MAX_TEXTS = 40;
/** Lines below the headline in which a name may stand beside the date without a word before it. */
const DATE_REACH = 6;
/** Lines before and after that hold the facts of a book, and how many make sure. */
const FACTS_REACH = 3;
const FEWEST_FACTS = 2;
/** Characters of a byline. */
const MAX_LINE = 160;
/** A Chinese text names its reporters in its first lines, or in its last. */
const CHINESE_REACH = 400;

/** Every byline that the page shows, with how far it can be believed; none that names one of the `editors`. */
export function visibleBylines(
  page: PageLines,
  editors: ReadonlySet<string>,
): readonly VisibleByline[] {
  return [
    ...linkedByline(page),
    ...bylineOfAuthorPages(page),
    ...markedBylines(page),
    ...labelledBylines(page),
    ...chineseBylines(page),
    ...namesBesideDate(page),
    ...namesBeforeClock(page),
    ...namesOverRole(page),
    ...signatures(page),
    ...accountByline(page),
  ].filter(({ names }) => !names.some((name) => editors.has(name)));
}

function isNear({ headline }: PageLines, index: number): boolean {
  return headline !== -1 && index >= headline - LINES_BEFORE && index <= headline + LINES_AFTER;
}

function markedBylines(page: PageLines): readonly VisibleByline[] {
  return page.marked.flatMap((mark) => {
    if (!mark.marks.includes('author') || mark.isAside || mark.lines > MOST_LINES) return [];
    const near = isNear(page, mark.line);
    const isRel = /\bauthor\b/.test(attributeOf(mark.element, 'rel') ?? '');
    const names = namesInMarked(mark, isRel);
    const printed = printedOf(mark.element);
    if (names.length === 0) return [];
    return [{ names, printed, confidence: (isRel ? 0.6 : 0.5) + (near ? 0.15 : -0.25) }];
  });
}

/** All links near the headline that are `rel=author`, as one list. */
function linkedByline(page: PageLines): readonly VisibleByline[] {
  const linked = page.marked.filter(
    ({ element, line, isAside }) =>
      !isAside && isNear(page, line) && /\bauthor\b/.test(attributeOf(element, 'rel') ?? ''),
  );
  const names = linked.map(({ element }) => personNamed(printedOf(element).replace(/\t/g, ' ')));
  const unique = [...new Set(names.filter((name) => name !== null))];
  if (unique.length < 2) return [];
  return [{ names: unique, printed: unique.join(', '), isLinked: true, confidence: 0.77 }];
}

/** The links of a marked element are its names, where there are any; else its words, from the first name to the first other. */
function namesInMarked({ element }: MarkedElement, isRel: boolean): readonly string[] {
  const printed = printedOf(element);
  if (printed === '' || printed.length > MAX_LINE || OTHER_ROLE.test(printed)) return [];
  if (isRel) {
    const name = cleanName(printed.replace(/\t/g, ' '));
    return name === null ? [] : [name];
  }
  const linked = [...element.querySelectorAll('a,[itemprop~="name"]')]
    .map((link) => cleanName(link.textContent ?? ''))
    .filter((name) => name !== null)
    .filter((name) => looksLikeName(name) || isOrganisation(name));
  if (linked.length > 0) return [...new Set(linked)];
  const named = namesAfterByWord(printed);
  if (named.length > 0) return named;
  const people = peopleOf(printed).map(({ name }) => name);
  const isSure = people.length === 1 && !printed.includes('\t');
  const isHandle = isAccountFirst(printed);
  return people.filter(
    (name) => (looksLikeName(name) && !isHandle) || (isSure && name.split(' ').length <= 3),
  );
}

/** An account's short name in small letters comes first; what follows is what the account says of itself. */
function isAccountFirst(printed: string): boolean {
  const [first = '', ...others] = printed.split('\t');
  return others.length > 0 && /^\p{Ll}[\p{Ll}\d_.-]*$/u.test(first) && !isByWordAlone(first);
}

/** `By`, a name, perhaps more names: the words after a part that is nothing but the word before a name. */
function namesAfterByWord(printed: string): readonly string[] {
  const parts = printed.split('\t').map((part) => part.trim());
  const at = parts.findIndex((part) => isByWordAlone(part));
  if (at === -1) return [];
  const names: string[] = [];
  for (const part of parts.slice(at + 1)) {
    if (/^(?:[,、&/]|and|und|et|og|och|e|y|en)$/i.test(part)) continue;
    const found = peopleOf(part).map(({ name }) => name);
    // After the first, only what looks like a name goes on with the list.
    const more = names.length === 0 ? found : found.filter(looksLikeName);
    if (more.length === 0 || /\d{3}/.test(part)) break;
    names.push(...more.filter((name) => name.split(' ').length <= 5));
  }
  return [...new Set(names)];
}

/** The text of an element with a tab between the parts of different elements, as in the page's lines. */
function printedOf(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, SHOW_TEXT);
  const parts: string[] = [];
  let node = walker.nextNode();
  for (let count = 0; node !== null && count < MAX_TEXTS; count++, node = walker.nextNode()) {
    if (/^(?:script|style|noscript|template)$/.test(node.parentElement?.localName ?? '')) continue;
    const part = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    if (part !== '') parts.push(part);
  }
  return parts.join('\t');
}

function labelledBylines(page: PageLines): readonly VisibleByline[] {
  return page.lines.flatMap((line, index) => {
    const isRight = index > page.headline && index <= page.headline + LINES_BEFORE;
    if ((line.isAside && !isRight) || line.length > MAX_LINE) return [];
    if (OTHER_ROLE.test(line.text) || (!isNear(page, index) && page.headline !== -1)) return [];
    const isAlone = isByWordAlone(line.text);
    const printed = isAlone ? `${line.text}\t${page.lines[index + 1]?.text ?? ''}` : line.text;
    const after = namesAfterByWord(printed);
    const names =
      after.length > 0 || !BY_WORD.test(line.text) ? after : leadingNames(line.text.split('\t'));
    if (names.length === 0 || isOfAnotherWork(page, index)) return [];
    return [{ names, printed, confidence: 0.66 }];
  });
}

/** `Author: …` among the title, pages and publisher of a book is the book's. */
function isOfAnotherWork({ lines }: PageLines, index: number): boolean {
  const around = lines.slice(Math.max(0, index - FACTS_REACH), index + FACTS_REACH + 1);
  return around.filter(({ text }) => WORK_FACT.test(text)).length >= FEWEST_FACTS;
}

/** The names of a line from its beginning to the first part that is none. */
function leadingNames(parts: readonly string[]): readonly string[] {
  const lists = parts.map((part) =>
    peopleOf(part)
      .map(({ name }) => name)
      .filter(looksLikeName),
  );
  const end = lists.findIndex((list, index) => index > 0 && list.length === 0);
  return [...new Set(lists.slice(0, end === -1 ? lists.length : end).flat())];
}

/** `Jane Doe | 12.05.2020`: a name that opens a short line with the date below the headline. */
function namesBesideDate({ lines, headline }: PageLines): readonly VisibleByline[] {
  if (headline === -1) return [];
  return lines.slice(headline + 1, headline + 1 + DATE_REACH).flatMap((line) => {
    const [first = ''] = line.text.split(/\s*[\t|•·,–—]\s*/);
    const isHeader = !line.isAside && line.length <= 90 && line.text.length > first.length;
    if (!isHeader || !looksLikeName(first) || !first.includes(' ') || isOrganisation(first))
      return [];
    const hasDate = datesIn(line.text, { order: 'day-first', year: null }).length > 0;
    return hasDate ? [{ names: [first], printed: line.text, confidence: 0.45 }] : [];
  });
}

/** `Filed under: City — Jane Doe @ 14:30`, as old themes of blogs print it. */
function namesBeforeClock({ lines, headline }: PageLines): readonly VisibleByline[] {
  if (headline === -1) return [];
  return lines.slice(headline + 1, headline + 1 + DATE_REACH).flatMap(({ text, isAside }) => {
    const [, written = ''] =
      /(?:^|[—–]\s*)([^—–@\t]{2,40}?)\s+@\s+\d{1,2}[:.]\d{2}/u.exec(text) ?? [];
    const name = isAside ? null : cleanName(written);
    return name === null ? [] : [{ names: [name], printed: text, confidence: 0.45 }];
  });
}

/** A Chinese name on a line of its own below the headline, and what its bearer is on the next. */
function namesOverRole({ lines, headline }: PageLines): readonly VisibleByline[] {
  if (headline === -1) return [];
  const header = lines.slice(headline + 1, headline + 2 + DATE_REACH);
  return header.flatMap(({ text, isAside }, index) => {
    const role = header[index + 1]?.text ?? '';
    const isRole =
      role.length <= 20 && /(?:记者|記者|撰稿人|主笔|评论员|專欄作家|专栏作家)$/.test(role);
    if (isAside || !isRole || !looksLikeChineseName(text)) return [];
    return [{ names: [text], printed: `${text}\t${role}`, confidence: 0.6 }];
  });
}

function chineseBylines(page: PageLines): readonly VisibleByline[] {
  return page.lines.flatMap((line, index) => {
    if (line.isAside) return [];
    const names = chineseWritersIn(line.text);
    if (names.length === 0) return [];
    const confidence = isNear(page, index) ? 0.7 : 0.6;
    const printed = line.length <= MAX_LINE ? line.text : line.text.slice(0, CHINESE_REACH);
    return [{ names, printed, confidence }];
  });
}

/** On platforms an account signs with its name alone, beside the date. */
function accountByline(page: PageLines): readonly VisibleByline[] {
  const name = accountBesideDate(page);
  const isChinese = name !== null && page.lines.some(({ text }) => /\p{sc=Han}{8}/u.test(text));
  if (!isChinese || !isOwnAccount(name) || isMarkedSource(page, name)) return [];
  return [{ names: [name], printed: name, confidence: 0.4 }];
}

function isMarkedSource({ marked }: PageLines, name: string): boolean {
  return marked.some(
    ({ marks, element }) => marks.includes('source') && element.textContent?.includes(name),
  );
}

/** A line that is nothing but names, right before the first paragraph or right after the last: unlabelled, so weak. */
function signatures({ lines, headline }: PageLines): readonly VisibleByline[] {
  if (headline === -1) return [];
  const isText = (line: PageLine) =>
    !line.isAside && line.length > PARAGRAPH && line.linkShare < 0.3;
  const first = lines.findIndex((line, index) => index > headline && isText(line));
  if (first === -1) return [];
  const before = first - headline <= LINES_BEFORE ? [lines[first - 1]] : [];
  const after = [lines[lines.findLastIndex(isText) + 1]];
  return [...before, ...after].flatMap((line) => {
    if (line === undefined || line.isAside || line.linkShare > 0 || line.length > 60) return [];
    const parts = line.text.split('/').map((part) => part.trim());
    const isNames = parts.every((part) => looksLikeName(part) && part.includes(' '));
    if (!isNames || lines[headline] === line) return [];
    return [{ names: parts, printed: line.text, confidence: 0.35 }];
  });
}
