import {
  type Block,
  type Container,
  type ImageRecord,
  isGoodBlock,
  type PageBlocks,
} from './block';
import { containerOf, rootContainerOf } from './container';
import {
  isBlockElement,
  isEmphasis,
  isHiddenElement,
  isSkippedElement,
  tagOf,
} from './element-kinds';
import { addText, emptyMeasure, type TextMeasure } from './text-measure';
import { treeStepsIn } from './tree-steps';

/** A page of this many nodes takes about 60 ms; the largest real news pages have a quarter of it. */
const NODE_BUDGET = 120_000;
/** Far beyond any article; bounds the time where a few nodes hold megabytes. */
const CHARACTER_BUDGET = 3_000_000;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** What holds at a place of the page, for everything inside. */
type Scope = {
  readonly container: Container;
  readonly link: Element | null;
  readonly emphasis: boolean;
};

/** The block that is being gathered. */
type Run = {
  readonly pieces: (Text | 'break')[];
  link: Element | null;
  lastLink: Element | null;
  readonly measure: TextMeasure;
  linkWords: number;
  links: number;
  breaks: number;
  emphasisWords: number;
  /** A line break came, and no text since. */
  broken: boolean;
};

type Cutting = {
  readonly blocks: Block[];
  readonly images: ImageRecord[];
  readonly containers: Container[];
  run: Run;
  scope: Scope;
  nodesLeft: number;
  charactersLeft: number;
};

export type CutLimits = { readonly nodes: number; readonly characters: number };

/**
 * Cuts everything below `root` into blocks of text, in document order, in one pass: nothing is cloned, changed or laid
 * out. Hidden text is cut too; its container says so. Stops at the limits, then `truncated` is true.
 */
export function cutBlocks(
  root: Element,
  limits: CutLimits = { nodes: NODE_BUDGET, characters: CHARACTER_BUDGET },
): PageBlocks {
  const container = rootContainerOf(root);
  const cutting: Cutting = {
    blocks: [],
    images: [],
    containers: [container],
    run: emptyRun(),
    scope: { container, link: null, emphasis: false },
    nodesLeft: limits.nodes,
    charactersLeft: limits.characters,
  };
  walk(root, cutting);
  sumUp(cutting.containers, cutting.blocks);
  return {
    root: container,
    blocks: cutting.blocks,
    images: cutting.images,
    containers: cutting.containers,
    truncated: cutting.nodesLeft < 0 || cutting.charactersLeft < 0,
  };
}

/** Iterative, because scripts build trees deeper than the call stack. */
function walk(root: Element, cutting: Cutting): void {
  const step = treeStepsIn(root);
  const outside: { readonly parent: Node; readonly scope: Scope }[] = [];
  let parent: Node = root;
  let node = step.firstChildOf(root);
  while (cutting.nodesLeft >= 0 && cutting.charactersLeft >= 0) {
    if (node === null) {
      const outer = outside.pop();
      if (outer === undefined) break;
      leave(outer.scope, cutting);
      node = step.nextSiblingOf(parent);
      parent = outer.parent;
      continue;
    }
    cutting.nodesLeft--;
    const { scope } = cutting;
    if (enter(node, cutting)) {
      outside.push({ parent, scope });
      parent = node;
      node = step.firstChildOf(node);
    } else {
      node = step.nextSiblingOf(node);
    }
  }
  for (const { scope } of outside.reverse()) leave(scope, cutting);
  flush(cutting);
  cutting.scope.container.blockEnd = cutting.blocks.length;
}

/** Takes in one node; true = its children are to be walked. */
function enter(node: Node, cutting: Cutting): boolean {
  if (node.nodeType === TEXT_NODE) {
    takeText(node as Text, cutting);
    return false;
  }
  if (node.nodeType !== ELEMENT_NODE) return false;
  const element = node as Element;
  const tag = tagOf(element);
  if (isSkippedElement(tag)) return false;
  if (tag === 'br') takeBreak(cutting);
  else if (tag === 'hr') flush(cutting);
  else if (tag === 'img') takeImage(element, cutting);
  else return enterElement(element, tag, cutting);
  return false;
}

/** False = hidden inside a line; hidden boxes are walked, as they may turn out to be the article. */
function enterElement(element: Element, tag: string, cutting: Cutting): boolean {
  const { scope } = cutting;
  if (isBlockElement(tag, scope.container.tag)) {
    flush(cutting);
    const place = { tag, index: cutting.containers.length, blockStart: cutting.blocks.length };
    const container = containerOf(scope.container, element, place);
    cutting.containers.push(container);
    cutting.scope = { container, link: scope.link, emphasis: scope.emphasis };
    return true;
  }
  if (isHiddenElement(element, tag)) return false;
  if (tag === 'a') {
    cutting.scope = { ...scope, link: scope.link ?? element };
  } else if (isEmphasis(tag)) {
    cutting.scope = { ...scope, emphasis: true };
  }
  return true;
}

function leave(outer: Scope, cutting: Cutting): void {
  const { container } = cutting.scope;
  if (container !== outer.container) {
    flush(cutting);
    container.blockEnd = cutting.blocks.length;
  }
  cutting.scope = outer;
}

function takeText(node: Text, cutting: Cutting): void {
  const { run, scope } = cutting;
  const text = node.data;
  const wordsBefore = run.measure.words;
  const isFirst = run.measure.characters === 0;
  cutting.charactersLeft -= text.length;
  if (cutting.charactersLeft < 0) return;
  run.pieces.push(node);
  if (!addText(run.measure, text)) return;
  run.broken = false;
  if (isFirst) run.link = scope.link;
  const words = run.measure.words - wordsBefore;
  if (scope.emphasis) run.emphasisWords += words;
  if (scope.link === null) return;
  run.linkWords += words;
  if (run.lastLink !== scope.link) run.links++;
  run.lastLink = scope.link;
}

/** One break is a new line in the block, two are the end of it; those before any text are nothing. */
function takeBreak(cutting: Cutting): void {
  const { run, scope } = cutting;
  if (run.measure.characters === 0 && !scope.container.preformatted) run.pieces.length = 0;
  else if (run.broken && !scope.container.preformatted) flush(cutting);
  else {
    run.pieces.push('break');
    run.breaks++;
    run.broken = true;
  }
}

function takeImage(element: Element, { images, scope, run, blocks }: Cutting): void {
  const begun = run.measure.characters > 0 ? 1 : 0;
  const { container, link } = scope;
  images.push({ element, container, link, blockIndex: blocks.length + begun });
}

/** Ends the block that is being gathered. */
function flush(cutting: Cutting): void {
  const { run, scope, blocks } = cutting;
  if (run.pieces.length === 0) return;
  cutting.run = emptyRun();
  if (run.measure.characters === 0) return;
  const { pieces, link, measure, linkWords, links, breaks, emphasisWords } = run;
  const { container } = scope;
  blocks.push({
    index: blocks.length,
    container,
    pieces,
    link,
    measure,
    linkWords,
    links,
    breaks,
    emphasisWords,
  });
}

/** Children come after their parents, so one pass from the end carries every sum up to the root. */
function sumUp(containers: readonly Container[], blocks: readonly Block[]): void {
  for (const block of blocks) {
    const { container, measure, linkWords } = block;
    container.words += measure.words;
    container.linkWords += linkWords;
    if (isGoodBlock(block)) container.goodWords += measure.words;
  }
  for (let index = containers.length - 1; index > 0; index--) {
    const container = containers[index];
    const parent = container?.parent;
    if (container === undefined || parent === undefined || parent === null) continue;
    parent.words += container.words;
    parent.linkWords += container.linkWords;
    parent.goodWords += container.goodWords;
  }
}

function emptyRun(): Run {
  return {
    pieces: [],
    link: null,
    lastLink: null,
    measure: emptyMeasure(),
    linkWords: 0,
    links: 0,
    breaks: 0,
    emphasisWords: 0,
    broken: false,
  };
}
