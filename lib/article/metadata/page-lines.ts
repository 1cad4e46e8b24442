import {
  type Block,
  type Container,
  closestContainer,
  type LineElement,
  type PageBlocks,
} from '../block';
import { isAsidePart, type Mark, marksIn, namesOf } from './element-marks';

/** One line of text as it stands on the page: what lies between two breaks. */
export type PageLine = {
  /** White space settled; parts from different elements have a tab between them. A long line has lost its middle. */
  readonly text: string;
  /** The block that holds the line; no form. */
  readonly block: Element;
  /** Stands in navigation, side bars, teasers, comments or the page's foot. */
  readonly isAside: boolean;
  /** Share of its block's words that are links, 0..1. */
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
  readonly lines: number;
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

/** Lines read; the median news page has 250. */
const MAX_LINES = 15_000;
/** Characters kept of a long line's beginning, and of its end: labels and credits stand there. */
const KEPT = 400;
/** A marked element of more lines holds the page, not a field; lists of tags are the longest. */
const MOST_LINES = 40;

/** The page's lines in document order. `headline` = the heading that is the headline, null = unknown. */
export function pageLinesOf(page: PageBlocks, headline: Element | null): PageLines {
  const named = readNames(page, headline);
  const lines: PageLine[] = [];
  for (const block of page.blocks) {
    if (lines.length >= MAX_LINES) break;
    writeLines(lines, block, named.asides[block.container.index] === 1);
  }
  return { lines, marked: named.marked, headline: named.headline };
}

type Names = {
  readonly headlineElement: Element | null;
  readonly marked: MarkedElement[];
  /** Of each container, 1 = beside the article. */
  readonly asides: Uint8Array;
  readonly asideInLine: Set<LineElement>;
  /** By tag and names. */
  readonly namings: Map<string, Map<string, Naming>>;
  headline: number;
};

/** What the page calls its elements, in document order. */
function readNames({ containers, lineElements }: PageBlocks, headline: Element | null): Names {
  const names: Names = {
    headlineElement: headline,
    marked: [],
    asides: new Uint8Array(containers.length),
    asideInLine: new Set(),
    namings: new Map(),
    headline: -1,
  };
  let next = 0;
  for (let index = 0; index <= containers.length; index++) {
    for (; next < lineElements.length; next++) {
      const inLine = lineElements[next] as LineElement;
      if (inLine.containersBefore > index) break;
      const isInAside = isInside(names, inLine.inLine, inLine.container);
      if (readNamed(names, inLine, isInAside)) names.asideInLine.add(inLine);
    }
    const container = containers[index];
    if (container === undefined) break;
    const isInAside = isInside(names, container.inLine, container.parent);
    if (readNamed(names, container, isInAside)) names.asides[index] = 1;
  }
  return names;
}

/** Whether what is around an element stands beside the article. */
function isInside(names: Names, inLine: LineElement | null, container: Container | null): boolean {
  if (inLine !== null) return names.asideInLine.has(inLine);
  return container !== null && names.asides[container.index] === 1;
}

/** Whether the element stands beside the article. */
function readNamed(names: Names, named: Container | LineElement, isInAside: boolean): boolean {
  const { element, tag, lineStart, lineEnd } = named;
  if (element === names.headlineElement) names.headline = lineStart;
  const said = namingOf(names.namings, tag, namesOf(named));
  const isAside = isInAside || (said.isAside && !holds(element, names.headlineElement));
  const lines = lineEnd - lineStart;
  // A form's own members are not to be trusted, and it is no field of an article.
  const isField = said.marks.length > 0 && tag !== 'form';
  if (isField && lines <= MOST_LINES && lineStart < MAX_LINES) {
    names.marked.push({ element, marks: said.marks, line: lineStart, lines, isAside });
  }
  return isAside;
}

/** Pages name many elements alike, and each name is looked at by a dozen patterns. */
function namingOf(namings: Map<string, Map<string, Naming>>, tag: string, names: string): Naming {
  let ofTag = namings.get(tag);
  if (ofTag === undefined) {
    ofTag = new Map();
    namings.set(tag, ofTag);
  }
  let naming = ofTag.get(names);
  if (naming === undefined) {
    const marks = marksIn(names);
    naming = {
      marks: tag === 'time' ? ['date', ...marks] : marks,
      isAside: isAsidePart(tag, names),
    };
    ofTag.set(names, naming);
  }
  return naming;
}

/** `Node.DOCUMENT_POSITION_CONTAINS`. */
const CONTAINS = 8;

/**
 * What holds the headline is the article, whatever it is called. The headline is asked, since a form's fields can hide
 * the form's own members.
 */
function holds(element: Element, headline: Element | null): boolean {
  if (headline === null) return false;
  return headline === element || (headline.compareDocumentPosition(element) & CONTAINS) !== 0;
}

/** Anything that is not written as it stands. */
const UNEVEN = /[\t\n\r\f\u00a0\u3000\u200b\ufeff]| {2}/;
/** As text is measured: what is nothing else is no line. */
const SOLID = /[^ \t\n\r\f\u00a0\u3000\u200b\ufeff]/;

/** White space as one blank each, or as one tab where there is one. */
function settled(text: string): string {
  const solid = text.trim();
  if (!UNEVEN.test(solid)) return solid;
  return solid
    .replace(/[ \n\r\f\u00a0\u3000\u200b\ufeff]+/g, ' ')
    .replace(/ *\t[\t ]*/g, '\t')
    .trim();
}

function writeLines(lines: PageLine[], block: Block, isAside: boolean): void {
  const { pieces, joined, container, linkWords, measure } = block;
  const linkShare = measure.words > 0 ? Math.min(1, linkWords / measure.words) : 0;
  let text = '';
  let nextJoined = 0;
  for (let index = 0; index <= pieces.length; index++) {
    const piece = pieces[index] ?? 'break';
    if (piece !== 'break') {
      const isJoined = joined[nextJoined] === index;
      if (isJoined) nextJoined++;
      text += text === '' || isJoined ? piece.data : `\t${piece.data}`;
      continue;
    }
    if (block.breaks === 0 || SOLID.test(text)) {
      lines.push(lineOf(settled(text), { block: holderOf(container), isAside, linkShare }));
    }
    text = '';
  }
}

/** What holds a line, unless that is a form, whose members its fields can hide. */
function holderOf(container: Container): Element {
  return (closestContainer(container, ({ tag }) => tag !== 'form') ?? container).element;
}

type LinePlace = Pick<PageLine, 'block' | 'isAside' | 'linkShare'>;

function lineOf(text: string, { block, isAside, linkShare }: LinePlace): PageLine {
  const { length } = text;
  const kept = length <= 2 * KEPT ? text : `${text.slice(0, KEPT)}\t…\t${text.slice(-KEPT)}`;
  return { text: kept, block, isAside, linkShare, length };
}
