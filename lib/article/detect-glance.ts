import { firstOf } from './first-of';
import { flag } from './flag';
import { titleOf } from './page-root';

/** Paragraphs that are looked at; an article shows itself in fewer. */
const MOST_PARAGRAPHS = 60;
/** Shorter paragraphs say nothing. In Latin characters. */
const SHORTEST_PARAGRAPH = 40;
const LONG_PARAGRAPH = 200;
/** Longer than the name of a section. In Latin characters. */
export const LONG_HEADING = 25;
/** First code unit of the scripts whose characters hold about as much as 2.5 Latin ones (Kana, Han, Hangul). */
const FIRST_DENSE = 0x3040;
const LATIN_PER_DENSE = 2.5;
const TITLE_CHARACTERS = 400;

type Sum = { characters: number; paragraphs: number };

/** What a first look at text and headings tells; a fraction of the cost of `paragraphFeatures`. Each about 0..1. */
export function glanceFeatures(root: Element) {
  const count = (tag: string) => root.getElementsByTagName(tag).length;
  const { best, total, long } = paragraphSums(root);
  const links = count('a');
  return {
    glanceBest: Math.log2(1 + best.characters) / 14,
    glanceBest800: flag(best.characters > 800),
    glanceBest2500: flag(best.characters > 2500),
    glanceParagraphs: Math.log2(1 + best.paragraphs) / 6,
    glanceShare: best.characters / Math.max(1, total),
    glanceLong: Math.min(1, long / 10),
    links: Math.log2(1 + links) / 10,
    linksPerText: Math.min(1, links / (1 + total / 40)),
    articleNone: flag(count('article') === 0),
    articleMany: flag(count('article') > 5),
    timeMany: flag(count('time') > 8),
    ...titleFeatures(root),
  };
}

function paragraphSums(root: Element) {
  const sums = new Map<Element, Sum>();
  let best: Sum = { characters: 0, paragraphs: 0 };
  let total = 0;
  let long = 0;
  for (const paragraph of firstOf(root.getElementsByTagName('p'), MOST_PARAGRAPHS)) {
    const text = paragraph.textContent ?? '';
    if (text.length * LATIN_PER_DENSE < SHORTEST_PARAGRAPH) continue;
    const characters = roughLengthOf(text);
    const parent = paragraph.parentElement;
    if (characters < SHORTEST_PARAGRAPH || parent === null) continue;
    total += characters;
    if (characters > LONG_PARAGRAPH) long++;
    const sum = sums.get(parent) ?? { characters: 0, paragraphs: 0 };
    sum.characters += characters;
    sum.paragraphs++;
    sums.set(parent, sum);
    if (sum.characters > best.characters) best = sum;
  }
  return { best, total, long };
}

/** Size in Latin characters, told by three of the characters. */
export function roughLengthOf(text: string): number {
  const { length } = text;
  let dense = 0;
  for (const part of [4, 2, 1.4]) {
    if (text.charCodeAt(Math.floor(length / part)) >= FIRST_DENSE) dense++;
  }
  return dense >= 2 ? length * LATIN_PER_DENSE : length;
}

function titleFeatures(root: Element) {
  const headings = root.getElementsByTagName('h1');
  const heading = squeezed(headings[0]?.textContent ?? '');
  const title = squeezed(titleOf(root));
  return {
    glanceHeading: flag(heading.length > 0),
    glanceHeadingInTitle: flag(heading.length > 5 && title.includes(heading)),
    glanceHeadingLong: flag(roughLengthOf(heading) > LONG_HEADING),
    glanceHeadings: flag(headings.length > 1),
    titleLong: Math.min(1, roughLengthOf(title) / 80),
  };
}

function squeezed(text: string): string {
  return text.slice(0, TITLE_CHARACTERS).replace(/\s+/g, ' ').trim();
}
