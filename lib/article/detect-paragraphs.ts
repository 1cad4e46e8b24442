import { wordingFeatures } from './detect-wording';
import { tagOf } from './element-kinds';
import { firstOf } from './first-of';
import { flag } from './flag';

/** Paragraphs that are looked at; an article shows itself in fewer. */
const MOST_PARAGRAPHS = 250;
/** Boxes looked at where paragraphs hold little: many pages set their text in `<div>` or lines of `<br>`. */
const MOST_BOXES = 1200;
const LITTLE_TEXT = 800;
const MOST_ARTICLES = 12;
const MOST_LINKS = 30;
/** Shorter paragraphs say nothing. In Latin characters. */
const SHORTEST_PARAGRAPH = 40;
const LONG_PARAGRAPH = 200;
/** A paragraph is given whole to its parent and by so much to the one above, as many pages wrap each in a box. */
const SHARE_OF_GRANDPARENT = 0.4;

type Sum = { characters: number; paragraphs: number; commas: number };

/** The characters that count as more than one: Kana, Han, Hangul and what lies between. */
const SOME_DENSE = /[\u3040-\uffff]/;
const WHITE = /[\0- ]+/g;

/**
 * Size of a text in Latin characters: a Chinese or Japanese one tells as much as 2.5, a Korean one as 1.5. Runs once, as
 * cold code, where a pattern is a tenth of the cost of a loop.
 */
export function latinLengthOf(text: string): number {
  const solid = text.replace(WHITE, '');
  if (!SOME_DENSE.test(solid)) return solid.length;
  let { length } = solid;
  for (let index = 0; index < solid.length; index++) {
    const code = solid.charCodeAt(index);
    if (code < 0x3040) continue;
    length += code >= 0xac00 && code <= 0xd7a3 ? 0.5 : 1.5;
  }
  return length;
}

/** Marks between the parts of a sentence; those of Chinese and Japanese count its full stop too. */
const COMMAS = /[,，、;；،。]/g;

function commasIn(text: string): number {
  return text.match(COMMAS)?.length ?? 0;
}

type Sums = {
  readonly of: Map<Element, Sum>;
  /** Boxes of paragraphs, and whether they are no part of a text. */
  readonly outside: Map<Element, boolean>;
  characters: number;
  linked: number;
  long: number;
};

/** The container with the most running text, and how much of the page's paragraphs it holds. */
export function paragraphFeatures(root: Element) {
  const all: Sums = { of: new Map(), outside: new Map(), characters: 0, linked: 0, long: 0 };
  for (const paragraph of firstOf(root.getElementsByTagName('p'), MOST_PARAGRAPHS)) {
    addParagraph(all, paragraph, paragraph.textContent ?? '');
  }
  if (all.characters < LITTLE_TEXT) addBoxes(all, root);
  let best: Sum = { characters: 0, paragraphs: 0, commas: 0 };
  let container: Element | null = null;
  for (const [element, sum] of all.of) {
    if (sum.characters <= best.characters) continue;
    best = sum;
    container = tagOf(element) === 'form' ? null : element;
  }
  const largest = largestArticle(root);
  return {
    best: Math.log2(1 + best.characters) / 14,
    best800: flag(best.characters > 800),
    best5000: flag(best.characters > 5000),
    bestParagraphs: Math.log2(1 + best.paragraphs) / 6,
    bestShare: best.characters / Math.max(1, all.characters),
    commas: Math.min(1, best.commas / Math.max(1, best.characters / 60)),
    long: Math.min(1, all.long / 10),
    linksInText: Math.min(1, (5 * all.linked) / Math.max(1, all.characters)),
    largestArticle: Math.log2(1 + largest) / 14,
    textOfArticle: Math.min(1, best.characters / Math.max(1, largest)),
    ...wordingFeatures(container?.textContent ?? ''),
    bestLinks: Math.min(1, (container?.getElementsByTagName('a').length ?? 0) / 30),
    bestHeadings: Math.min(1, (container?.querySelectorAll('h2,h3,h4').length ?? 0) / 10),
    bestItems: Math.min(1, (container?.getElementsByTagName('li').length ?? 0) / 30),
    bestImages: Math.min(1, (container?.getElementsByTagName('img').length ?? 0) / 10),
  };
}

function addBoxes(all: Sums, root: Element): void {
  const boxes = root.querySelectorAll('div,section,td,span,font');
  for (const box of firstOf(boxes, MOST_BOXES)) addParagraph(all, box, ownTextOf(box));
}

function ownTextOf(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
  }
  return text;
}

function addParagraph(all: Sums, paragraph: Element, text: string): void {
  if (text.length * 2.5 < SHORTEST_PARAGRAPH) return;
  const characters = latinLengthOf(text);
  if (characters < SHORTEST_PARAGRAPH || isOutside(paragraph, all.outside)) return;
  const linked = linkLengthOf(paragraph);
  if (linked > characters / 2) return;
  const commas = commasIn(text);
  all.characters += characters;
  all.linked += linked;
  if (characters > LONG_PARAGRAPH) all.long++;
  const share = SHARE_OF_GRANDPARENT;
  give(all.of, paragraph.parentElement, { characters, paragraphs: 1, commas });
  give(all.of, paragraph.parentElement?.parentElement ?? null, {
    characters: characters * share,
    paragraphs: share,
    commas: commas * share,
  });
}

/** Neither `form` nor `aria-hidden` tell: whole pages stand in a form, or behind a consent dialog. */
function isOutside(paragraph: Element, known: Map<Element, boolean>): boolean {
  const box = paragraph.parentElement ?? paragraph;
  const before = known.get(box);
  if (before !== undefined) return before;
  // The paragraph's own method: a form's fields can hide the form's.
  const outside = paragraph.closest.call(box, 'footer,nav,aside,[hidden],dialog') !== null;
  known.set(box, outside);
  return outside;
}

function linkLengthOf(paragraph: Element): number {
  if (paragraph.firstElementChild === null) return 0;
  let length = 0;
  for (const link of firstOf(paragraph.getElementsByTagName('a'), MOST_LINKS)) {
    length += latinLengthOf(link.textContent ?? '');
  }
  return length;
}

function largestArticle(root: Element): number {
  let largest = 0;
  for (const article of firstOf(root.getElementsByTagName('article'), MOST_ARTICLES)) {
    largest = Math.max(largest, (article.textContent ?? '').length);
  }
  return largest;
}

function give(sums: Map<Element, Sum>, element: Element | null, part: Sum): void {
  if (element === null) return;
  const sum = sums.get(element);
  if (sum === undefined) {
    sums.set(element, { ...part });
    return;
  }
  sum.characters += part.characters;
  sum.paragraphs += part.paragraphs;
  sum.commas += part.commas;
}
