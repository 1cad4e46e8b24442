import type { Span } from '@/lib/base/span';
import { highlightStyle } from '@/lib/page/highlight-style';
import { paintHighlights } from '@/lib/page/paint-highlights';
import { passagesInLayers } from '@/lib/page/passage-layers';

/* What `highlight.bench.ts` times in a real page of 20,000 words: 1,000 highlights by the product, and by `<mark>`. */

const WORDS = 20_000;
const HIGHLIGHTS = 1000;
const WORDS_A_PARAGRAPH = 80;
const WORDS_A_HIGHLIGHT = 6;
const LOOKS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const MARKS = ['tint', 'underline', 'double', 'dotted', 'dashed', 'wavy'] as const;
const SCROLL_STEPS = 60;

export type Cost = {
  readonly scriptMs: number;
  readonly mutations: number;
  /** From the end of the script until the frame after it has been made: the script has a bar of its own. */
  readonly frameMs: number;
  /** Mean of the frames while the page is scrolled through. */
  readonly scrollMs: number;
};

/** An article of its own, with a link in every second paragraph. */
function writePage(): void {
  const words = Array.from({ length: WORDS }, (_, index) => `word${(index * 7919) % 4099}`);
  const paragraphs: HTMLElement[] = [];
  for (let at = 0; at < WORDS; at += WORDS_A_PARAGRAPH) {
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = words.slice(at + 40, at + 43).join(' ');
    paragraph.append(`${words.slice(at, at + 40).join(' ')} `, link);
    paragraph.append(` ${words.slice(at + 43, at + WORDS_A_PARAGRAPH).join(' ')}`);
    paragraphs.push(paragraph);
  }
  document.body.replaceChildren(...paragraphs);
}

type Passage = {
  readonly label: (typeof looks)[number];
  readonly span: Span;
  readonly range: Range;
};

/** Evenly over the page, two in each long stretch of text. */
function somePassages(): readonly Passage[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  const long = nodes.filter(({ length }) => length > 200);
  return Array.from({ length: HIGHLIGHTS }, (_, number) => {
    const index = HIGHLIGHTS - 1 - number;
    const node = long[Math.floor((index * long.length) / HIGHLIGHTS)];
    const label = looks[index % looks.length];
    if (node === undefined || label === undefined) throw new Error('No text');
    // The later one in a text first, so that wrapping it leaves the other's range whole.
    const start = node.data.indexOf(' ', (index % 2) * 100 + 10) + 1;
    let end = start;
    for (let word = 0; word < WORDS_A_HIGHLIGHT; word++) end = node.data.indexOf(' ', end + 1);
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return { label, span: { start: index * 50, end: index * 50 + 40 }, range };
  });
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** Until the next frame is on its way to the screen. */
async function framed(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 0));
}

async function scrollThrough(): Promise<number> {
  const step = (document.documentElement.scrollHeight - innerHeight) / SCROLL_STEPS;
  scrollTo(0, 0);
  await framed();
  const start = performance.now();
  for (let index = 1; index <= SCROLL_STEPS; index++) {
    scrollTo(0, index * step);
    await nextFrame();
  }
  return (performance.now() - start) / SCROLL_STEPS;
}

const looks = LOOKS.map((name, index) => ({
  names: [name, `${name}-over`] as const,
  color: '#0072b2',
  mark: MARKS[index] ?? 'tint',
}));

const subjects = {
  /** A frame in which this page is painted anew, and nothing else: the floor. */
  bare: () => document.documentElement.style.setProperty('background', '#fefefe'),
  postil(passages: readonly Passage[]) {
    const painted = passagesInLayers(passages).map(({ label, layer, range }) => ({
      look: label.names[layer],
      range,
    }));
    paintHighlights(
      CSS.highlights,
      looks.flatMap(({ names }) => names),
      painted,
    );
  },
  mark(passages: readonly Passage[]) {
    for (const { range } of passages) range.surroundContents(document.createElement('mark'));
  },
};

export type SubjectName = keyof typeof subjects;

/** On a page written anew; the ranges are made before, as placing is timed by another bench. */
export async function measure(name: SubjectName): Promise<Cost> {
  CSS.highlights.clear();
  document.documentElement.style.removeProperty('background');
  writePage();
  const passages = somePassages();
  await framed();
  await framed();
  const observer = new MutationObserver(() => undefined);
  const everything = { childList: true, subtree: true, characterData: true, attributes: true };
  observer.observe(document.body, everything);
  const start = performance.now();
  subjects[name](passages);
  const scripted = performance.now();
  const mutations = observer.takeRecords().length;
  observer.disconnect();
  await framed();
  const frameMs = performance.now() - scripted;
  return { scriptMs: scripted - start, mutations, frameMs, scrollMs: await scrollThrough() };
}

const style = document.createElement('style');
style.textContent = highlightStyle(looks, 'emphasis');
document.head.append(style);
