import { attributeOf } from '../element-kinds';
import { accountBesideDate, isOwnAccount } from './account-name';
import { BY_WORD, BY_WORD_ALONE, OTHER_ROLE } from './byline-words';
import { chineseEditorsIn, chineseWritersIn } from './chinese-bylines';
import { cleanName, looksLikeName, peopleOf } from './names';
import type { MarkedElement, PageLine, PageLines } from './page-lines';

/** Who the page shows as writers, and the line as it is printed. */
export type VisibleByline = {
  readonly names: readonly string[];
  readonly printed: string;
  /** 0..1 */
  readonly confidence: number;
};

/** Lines around the headline in which a byline is printed. */
const LINES_BEFORE = 8;
const LINES_AFTER = 25;
/** Lines of an element that is a byline: name, function, place, address. */
const MOST_LINES = 6;
/** Characters of a byline. */
const MAX_LINE = 160;
/** A Chinese text names its reporters in its first lines, or in its last. */
const CHINESE_REACH = 400;

/** Every byline that the page shows, with how far it can be believed. */
export function visibleBylines(page: PageLines): readonly VisibleByline[] {
  const editors = editorsOn(page);
  return [
    ...markedBylines(page),
    ...labelledBylines(page),
    ...chineseBylines(page),
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

/** The links of a marked element are its names, where there are any. */
function namesInMarked({ element }: MarkedElement, isRel: boolean): readonly string[] {
  const printed = printedOf(element);
  if (printed === '' || printed.length > MAX_LINE || OTHER_ROLE.test(printed)) return [];
  if (isRel) {
    const name = cleanName(printed);
    return name === null ? [] : [name];
  }
  const inner = [
    ...element.querySelectorAll(
      'a[rel~="author"],[itemprop~="name"],a[href*="author" i],a[href*="autor" i]',
    ),
  ];
  const linked = inner
    .map((link) => cleanName(link.textContent ?? ''))
    .filter((name) => name !== null);
  if (linked.length > 0) return [...new Set(linked)];
  const people = peopleOf(printed).map(({ name }) => name);
  return people.filter(
    (name) =>
      looksLikeName(name) ||
      (BY_WORD.test(printed) && name.length <= 40) ||
      (people.length === 1 && name.split(' ').length <= 3),
  );
}

function printedOf(element: Element): string {
  return (element.textContent ?? '')
    .replace(/\s*\n\s*/g, '\t')
    .replace(/[ \u00a0]+/g, ' ')
    .trim();
}

function labelledBylines(page: PageLines): readonly VisibleByline[] {
  return page.lines.flatMap((line, index) => {
    if (line.isAside || line.length > MAX_LINE || !BY_WORD.test(line.text)) return [];
    if (!isNear(page, index) && page.headline !== -1) return [];
    const [first = '', ...rest] = line.text.split('\t');
    const isAlone = BY_WORD_ALONE.test(first.trim());
    const list = isAlone ? (rest[0] ?? '') : first;
    const names = peopleOf(isAlone ? list : line.text)
      .map(({ name }) => name)
      .filter(looksLikeName);
    return names.length === 0 ? [] : [{ names, printed: line.text, confidence: 0.62 }];
  });
}

function chineseBylines(page: PageLines): readonly VisibleByline[] {
  return page.lines.flatMap((line, index) => {
    if (line.isAside || !/\p{sc=Han}/u.test(line.text)) return [];
    const names = chineseWritersIn(line.text);
    if (names.length === 0) return [];
    const confidence = isNear(page, index) ? 0.7 : 0.6;
    return [{ names, printed: printedCredit(line), confidence }];
  });
}

function printedCredit(line: PageLine): string {
  return line.length <= MAX_LINE ? line.text : line.text.slice(0, CHINESE_REACH);
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

/** The editors that the page names; they are never its writers, though its data may say so. */
export function editorsOn(page: PageLines): ReadonlySet<string> {
  return new Set(page.lines.flatMap(({ text }) => chineseEditorsIn(text)));
}
