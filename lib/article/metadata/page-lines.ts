import { isBlockElement, isSkippedElement, tagOf } from '../element-kinds';
import { bodyOf } from '../page-root';
import { type TreeSteps, treeStepsIn } from '../tree-steps';
import { isAsidePart, type Mark, marksIn, namesOfElement } from './element-marks';

/** One line of text as it stands on the page: what lies between two breaks. */
export type PageLine = {
  /** White space settled; parts from different elements have a tab between them. A long line has lost its middle. */
  readonly text: string;
  /** The block that holds the line. */
  readonly block: Element;
  /** Stands in navigation, side bars, teasers, comments or the page's foot. */
  readonly isAside: boolean;
  /** Share of the text that is links, 0..1. */
  readonly linkShare: number;
  /** Characters before the middle was cut out. */
  readonly length: number;
};

/** An element that its page names, and the index of the line in which it begins. */
export type MarkedElement = {
  readonly element: Element;
  readonly marks: readonly Mark[];
  readonly line: number;
  /** Lines that it holds; 0 = it is a part of one. */
  lines: number;
  readonly isAside: boolean;
};

export type PageLines = {
  readonly lines: readonly PageLine[];
  readonly marked: readonly MarkedElement[];
  /** Index of the line that the headline begins; -1 = it is unknown, or not among the lines. */
  readonly headline: number;
};

/** What the tag and the names of an element say of it. */
type Naming = { readonly marks: readonly Mark[]; readonly isAside: boolean };

type Reading = {
  readonly steps: TreeSteps;
  readonly headlineElement: Element | null;
  readonly lines: PageLine[];
  readonly marked: MarkedElement[];
  /** By tag and names. */
  readonly namings: Map<string, Naming>;
  headline: number;
  nodesLeft: number;
  text: string;
  linked: number;
};

type Place = {
  readonly block: Element;
  readonly tag: string;
  readonly isAside: boolean;
  readonly inLink: boolean;
  readonly depth: number;
};

/** Nodes visited; the median news page has 3,000. */
const MAX_NODES = 30_000;
const MAX_DEPTH = 250;
/** Characters kept of a long line's beginning, and of its end: labels and credits stand there. */
const KEPT = 400;
/** A marked element of more lines holds the page, not a field; lists of tags are the longest. */
const MOST_LINES = 40;
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** Reads the page's lines in document order. `headline` = the heading that is the headline, null = unknown. */
export function readPageLines(root: Element, headline: Element | null): PageLines {
  const reading: Reading = {
    steps: treeStepsIn(root),
    headlineElement: headline,
    lines: [],
    marked: [],
    namings: new Map(),
    headline: -1,
    nodesLeft: MAX_NODES,
    text: '',
    linked: 0,
  };
  const body = bodyOf(root);
  const place = { block: body, tag: 'body', isAside: false, inLink: false, depth: 0 };
  readChildren(reading, body, place);
  endLine(reading, place);
  const marked = reading.marked.filter(({ lines }) => lines <= MOST_LINES);
  return { lines: reading.lines, marked, headline: reading.headline };
}

function readChildren(reading: Reading, parent: Element, place: Place): void {
  const { steps } = reading;
  for (let node = steps.firstChildOf(parent); node !== null; node = steps.nextSiblingOf(node)) {
    if (reading.nodesLeft-- <= 0) return;
    if (node.nodeType === TEXT_NODE) addText(reading, node.nodeValue ?? '', place);
    else if (node.nodeType === ELEMENT_NODE) readElement(reading, node as Element, place);
  }
}

function readElement(reading: Reading, element: Element, place: Place): void {
  const tag = tagOf(element);
  if (tag === 'br' || tag === 'hr') endLine(reading, place);
  if (isSkippedElement(tag) || tag === 'br' || place.depth > MAX_DEPTH) return;
  const isBlock = isBlockElement(tag, place.tag);
  if (isBlock) endLine(reading, place);
  else if (reading.text !== '') reading.text += '\t';
  const said = namingOf(reading, tag, namesOfElement(element));
  const isAside = place.isAside || isAsideHere(reading, element, said.isAside);
  const marks = tag === 'time' ? ['date' as const, ...said.marks] : said.marks;
  const line = reading.lines.length;
  const marked: MarkedElement | null =
    marks.length > 0 ? { element, marks, line, lines: 0, isAside } : null;
  if (marked !== null) reading.marked.push(marked);
  if (element === reading.headlineElement) reading.headline = line;
  const inside: Place = {
    block: isBlock ? element : place.block,
    tag: isBlock ? tag : place.tag,
    isAside,
    inLink: place.inLink || tag === 'a',
    depth: place.depth + 1,
  };
  readChildren(reading, element, inside);
  if (isBlock) endLine(reading, inside);
  else if (reading.text !== '') reading.text += '\t';
  if (marked !== null) marked.lines = reading.lines.length - line;
}

/** Pages name many elements alike, and each name is looked at by a dozen patterns. */
function namingOf({ namings }: Reading, tag: string, names: string): Naming {
  const key = `${tag} ${names}`;
  const known = namings.get(key);
  if (known !== undefined) return known;
  const naming = { marks: marksIn(names), isAside: isAsidePart(tag, names) };
  namings.set(key, naming);
  return naming;
}

/** What holds the headline is the article, whatever it is called. */
function isAsideHere(reading: Reading, element: Element, isNamedAside: boolean): boolean {
  if (!isNamedAside) return false;
  return reading.headlineElement === null || !element.contains(reading.headlineElement);
}

function addText(reading: Reading, text: string, { inLink }: Place): void {
  reading.text += text;
  if (inLink) reading.linked += text.trim().length;
}

/** Anything that is not written as it stands. */
const UNEVEN = /[\t\n\r\f\u00a0\u3000\u200b\ufeff]| {2}/;

/** White space as one blank each, or as one tab where there is one. */
function settled(text: string): string {
  const solid = text.trim();
  if (!UNEVEN.test(solid)) return solid;
  return solid
    .replace(/[ \n\r\f\u00a0\u3000\u200b\ufeff]+/g, ' ')
    .replace(/ *\t[\t ]*/g, '\t')
    .trim();
}

function endLine(reading: Reading, { block, isAside }: Place): void {
  if (reading.text === '') return;
  const text = settled(reading.text);
  const { linked } = reading;
  reading.text = '';
  reading.linked = 0;
  if (text === '') return;
  const kept = text.length <= 2 * KEPT ? text : `${text.slice(0, KEPT)}\t…\t${text.slice(-KEPT)}`;
  const linkShare = Math.min(1, linked / text.length);
  reading.lines.push({ text: kept, block, isAside, linkShare, length: text.length });
}
