import { type Block, type Container, isGoodBlock, type PageBlocks } from '../block';
import { attributeOf, isBare } from '../element-kinds';
import { plain, textOf, wordsOf } from './block-text';
import { type Cues, cuesOf, NO_CUES, unionOf } from './class-cues';
import { headlineBlockOf } from './headline-block';
import { textCuesOf } from './text-cues';

/** Only short blocks are read for cue words; in running text they say nothing. */
const CUE_TEXT_WORDS = 40;
const CUE_TEXT_CHARACTERS = 300;

/** Shorter lines are alike by chance, or all the same label. */
const LIKE_WORDS = 4;
const LIKE_CHARACTERS = 40;

/** Ancestor elements that mean something for the text inside; the order is that of the bits. */
export const ancestorTags = [
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'form',
  'figure',
  'list',
  'table',
  'blockquote',
  'section',
  'button',
  'address',
  'details',
  'dialog',
  'dl',
] as const;

const bitOf: ReadonlyMap<string, number> = new Map([
  ...ancestorTags.map((tag, index): [string, number] => [tag, 1 << index]),
  ['ul', 1 << ancestorTags.indexOf('list')],
  ['ol', 1 << ancestorTags.indexOf('list')],
]);

const SENTENCE_ENDS: ReadonlySet<string> = new Set('.!?。！？…"”』」）)');

export type ContainerView = {
  /** Of the element itself, of its two nearest ancestors, of those further out. */
  readonly own: Cues;
  readonly near: Cues;
  readonly far: Cues;
  /** Bit set over `ancestorTags`, itself included. */
  readonly tags: number;
  readonly template: Template;
  /** The nearest `<article>`, itself included; null = in none. */
  readonly article: Container | null;
};

/** Elements of one kind: same tag and class below the same tag and class. */
export type Template = {
  readonly id: number;
  count: number;
  words: number;
  linkWords: number;
  goodWords: number;
};

export type BlockView = {
  /** Trimmed; `''` for long blocks. */
  readonly shortText: string;
  readonly textCues: number;
  readonly endsSentence: boolean;
  /** Ends in `…`, as teasers do. */
  readonly endsCut: boolean;
  readonly startsLower: boolean;
  readonly good: boolean;
  readonly wordsBefore: number;
  /** Index of the last heading at or before the block; -1 = none. */
  readonly heading: number;
  /** The same of those of the first level that are in sight. */
  readonly topHeading: number;
  /** Blocks of the page that begin alike and are as long; 1 = only this one, 0 = too short to say. */
  readonly alike: number;
};

/** Everything that features are computed from, read from the page once. */
export type PageView = {
  readonly page: PageBlocks;
  readonly containers: readonly ContainerView[];
  readonly blocks: readonly BlockView[];
  /** Deepest containers with 30, 50 and 80 % of the good words. */
  readonly best: readonly [Container, Container, Container];
  /** The block that is the headline; null = not found. */
  readonly headline: Block | null;
  readonly headlineWords: ReadonlySet<string>;
  readonly description: string;
};

export type PageHints = { readonly headline: string; readonly description: string };

export function viewPage(page: PageBlocks, hints: PageHints): PageView {
  const containers = viewContainers(page.containers);
  const blocks = viewBlocks(page.blocks);
  return {
    page,
    containers,
    blocks,
    best: [deepestWith(page, 0.3), deepestWith(page, 0.5), deepestWith(page, 0.8)],
    headline: headlineBlockOf(page.blocks, blocks, hints.headline),
    headlineWords: new Set(wordsOf(hints.headline)),
    description: plain(hints.description),
  };
}

function viewContainers(containers: readonly Container[]): readonly ContainerView[] {
  const known = new Map<string, Cues>();
  const templates = new Map<string, Template>();
  const signatures: string[] = [];
  const views: ContainerView[] = [];
  for (const container of containers) {
    const parent = container.parent === null ? undefined : views[container.parent.index];
    const own = cuesOf(container.element, known);
    const signature = signatureOf(container);
    signatures.push(signature);
    const above = container.parent === null ? '' : (signatures[container.parent.index] ?? '');
    const grand = container.parent?.parent ?? null;
    const grandOwn = grand === null ? NO_CUES : (views[grand.index]?.own ?? NO_CUES);
    views.push({
      own,
      near: parent === undefined ? NO_CUES : unionOf(parent.own, grandOwn),
      far:
        grand === null
          ? NO_CUES
          : unionOf(views[grand.index]?.near ?? NO_CUES, views[grand.index]?.far ?? NO_CUES),
      tags: (parent?.tags ?? 0) | (bitOf.get(container.tag) ?? 0),
      article: container.tag === 'article' ? container : (parent?.article ?? null),
      template: templateOf(templates, `${above}>${signature}`, container),
    });
  }
  return views;
}

function signatureOf({ element, tag }: Container): string {
  const names = isBare(element) ? null : attributeOf(element, 'class');
  return names === null ? tag : `${tag}.${names}`;
}

function templateOf(templates: Map<string, Template>, signature: string, container: Container) {
  let template = templates.get(signature);
  if (template === undefined) {
    template = { id: templates.size, count: 0, words: 0, linkWords: 0, goodWords: 0 };
    templates.set(signature, template);
  }
  template.count++;
  template.words += container.words;
  template.linkWords += container.linkWords;
  template.goodWords += container.goodWords;
  return template;
}

function viewBlocks(blocks: readonly Block[]): readonly BlockView[] {
  const likenesses = blocks.map(likenessOf);
  const likes = countLikes(likenesses);
  let wordsBefore = 0;
  let heading = -1;
  let topHeading = -1;
  return blocks.map((block, index) => {
    const { words } = block.measure;
    const { kind, level, hidden } = block.container;
    if (kind === 'heading') heading = block.index;
    if (level === 1 && !hidden) topHeading = block.index;
    const isShort = words <= CUE_TEXT_WORDS;
    const shortText = isShort ? textOf(block) : '';
    const first = firstCharacterOf(block);
    const last = lastCharacterOf(block);
    const view: BlockView = {
      shortText,
      textCues: isShort ? textCuesOf(shortText.slice(0, CUE_TEXT_CHARACTERS)) : 0,
      endsSentence: SENTENCE_ENDS.has(last),
      endsCut: last === '…' || (last === '.' && shortEnd(block).endsWith('...')),
      startsLower: first !== first.toUpperCase(),
      good: isGoodBlock(block),
      wordsBefore,
      heading,
      topHeading,
      alike: likes.get(likenesses[index] ?? '') ?? 0,
    };
    wordsBefore += words;
    return view;
  });
}

function countLikes(likenesses: readonly string[]): ReadonlyMap<string, number> {
  const likes = new Map<string, number>();
  for (const likeness of likenesses) likes.set(likeness, (likes.get(likeness) ?? 0) + 1);
  return likes.set('', 0);
}

/** First letters and size: to compare whole texts would cost more than it is worth. `''` = too short to say. */
function likenessOf({ pieces, measure }: Block): string {
  if (measure.words < LIKE_WORDS) return '';
  const first = pieces.find((piece) => piece !== 'break' && piece.data.trim() !== '');
  const start = first === undefined || first === 'break' ? '' : first.data.trim();
  return `${measure.characters} ${start.slice(0, LIKE_CHARACTERS)}`;
}

/** The groups that the second pass compares a block with, in the order of `GROUP_KINDS`. */
export function groupsOf({ page, containers }: PageView): readonly Int32Array[] {
  const up = (container: Container, steps: number): Container => {
    let at = container;
    for (let step = 0; step < steps; step++) at = at.parent ?? at;
    return at;
  };
  const of = (key: (container: Container) => number) =>
    Int32Array.from(page.blocks, ({ container }) => key(container));
  const template = (container: Container) => containers[container.index]?.template.id ?? -1;
  return [
    of(({ index }) => index),
    of((container) => up(container, 1).index),
    of((container) => up(container, 2).index),
    of(template),
    of((container) => template(up(container, 1))),
  ];
}

function firstCharacterOf({ pieces }: Block): string {
  for (const piece of pieces) {
    const text = piece === 'break' ? '' : piece.data.trimStart();
    if (text !== '') return text.charAt(0);
  }
  return '';
}

function shortEnd({ pieces }: Block): string {
  const last = pieces.findLast((piece) => piece !== 'break' && piece.data.trim() !== '');
  return last === undefined || last === 'break' ? '' : last.data.slice(-20).trimEnd();
}

function lastCharacterOf({ pieces }: Block): string {
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    const text = piece === undefined || piece === 'break' ? '' : piece.data.trimEnd();
    if (text !== '') return text.charAt(text.length - 1);
  }
  return '';
}

function deepestWith(page: PageBlocks, share: number): Container {
  let best = page.root;
  const wanted = page.root.goodWords * share;
  if (wanted === 0) return best;
  for (const container of page.containers) {
    if (container.goodWords >= wanted && container.parent === best) best = container;
    else if (container.goodWords >= wanted && container.depth > best.depth) best = container;
  }
  return best;
}
