import type { Block, Container, ImageRecord, LineElement, PageBlocks } from './block';
import { containerOf, rootContainerOf } from './container';
import { sumUp } from './container-sums';
import {
  attributeNamesOf,
  classNameOf,
  isBlockElement,
  isEmphasis,
  isHiddenElement,
  isSkippedElement,
  tagOf,
} from './element-kinds';
import { blockOf, breakRun, emptyRun, joinNext, type Run, takeWords } from './run';
import { treeStepsIn } from './tree-steps';

/** Of a page of this many nodes all is read within one short task; the largest real news pages have two thirds of it. */
const NODE_BUDGET = 50_000;
/** Far beyond any article; bounds the time where a few nodes hold megabytes. */
const CHARACTER_BUDGET = 3_000_000;

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** What holds at a place of the page, for everything inside. */
type Scope = {
  readonly container: Container;
  readonly link: Element | null;
  readonly emphasis: boolean;
  readonly inLine: LineElement | null;
};

type Cutting = {
  readonly blocks: Block[];
  readonly images: ImageRecord[];
  readonly containers: Container[];
  readonly lineElements: LineElement[];
  run: Run;
  scope: Scope;
  /** An element began or ended since the last text. */
  parted: boolean;
  /** Lines of text that have begun. */
  lines: number;
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
    lineElements: [],
    run: emptyRun(),
    scope: { container, link: null, emphasis: false, inLine: null },
    parted: true,
    lines: 0,
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
    lineElements: cutting.lineElements,
    truncated: cutting.nodesLeft < 0 || cutting.charactersLeft < 0,
  };
}

type Outside = { readonly element: Element; readonly tag: string; readonly scope: Scope };

/** Iterative, because scripts build trees deeper than the call stack. */
function walk(root: Element, cutting: Cutting): void {
  const step = treeStepsIn(root);
  const outside: Outside[] = [];
  let node = step.firstChildOf(root, tagOf(root));
  while (cutting.nodesLeft >= 0 && cutting.charactersLeft >= 0) {
    if (node === null) {
      const outer = outside.pop();
      if (outer === undefined) break;
      leave(outer.scope, cutting);
      const { element, tag } = outer;
      node = tag === 'form' ? step.nextSiblingOf(element, tag) : element.nextSibling;
      continue;
    }
    cutting.nodesLeft--;
    const type: unknown = node.nodeType;
    // Only a form's type can be hidden, by a field of that name.
    if (type !== ELEMENT_NODE && typeof type === 'number') {
      if (type === TEXT_NODE) takeText(node as Text, cutting);
      node = node.nextSibling;
      continue;
    }
    const element = node as Element;
    const tag = tagOf(element);
    const { scope } = cutting;
    if (enter(element, tag, cutting)) {
      outside.push({ element, tag, scope });
      node = tag === 'form' ? step.firstChildOf(element, tag) : element.firstChild;
    } else {
      node = tag === 'form' ? step.nextSiblingOf(element, tag) : element.nextSibling;
    }
  }
  for (const { scope } of outside.reverse()) leave(scope, cutting);
  flush(cutting);
  cutting.scope.container.blockEnd = cutting.blocks.length;
  cutting.scope.container.lineEnd = cutting.lines;
}

/** Takes in one element; true = its children are to be walked. */
function enter(element: Element, tag: string, cutting: Cutting): boolean {
  cutting.parted = true;
  if (isSkippedElement(tag)) return false;
  if (tag === 'br') takeBreak(cutting);
  else if (tag === 'hr') flush(cutting);
  else if (tag === 'img') takeImage(element, cutting);
  else if (isBlockElement(tag, cutting.scope.container.tag))
    return enterBlock(element, tag, cutting);
  else return enterLine(element, tag, cutting);
  return false;
}

/** Hidden boxes are walked, as they may turn out to be the article. */
function enterBlock(element: Element, tag: string, cutting: Cutting): true {
  flush(cutting);
  const { scope, containers } = cutting;
  const container = containerOf(scope.container, element, {
    tag,
    attributes: attributeNamesOf(element, tag),
    index: containers.length,
    blockStart: cutting.blocks.length,
    lineStart: cutting.lines,
    inLine: scope.inLine,
  });
  containers.push(container);
  cutting.scope = { container, link: scope.link, emphasis: scope.emphasis, inLine: null };
  return true;
}

/** False = hidden inside a line. */
function enterLine(element: Element, tag: string, cutting: Cutting): boolean {
  const attributes = attributeNamesOf(element, tag);
  if (attributes.length > 0 && isHiddenElement(element, tag, attributes)) return false;
  const { container, link, emphasis, inLine } = cutting.scope;
  const isNamed = attributes.length > 0 || tag === 'time';
  const isLink = tag === 'a' && link === null;
  const isBold = !emphasis && isEmphasis(tag);
  if (!isNamed && !isLink && !isBold) return true;
  cutting.scope = {
    container,
    link: isLink ? element : link,
    emphasis: emphasis || isBold,
    inLine: isNamed ? takeLineElement({ element, tag, attributes }, cutting) : inLine,
  };
  return true;
}

function takeLineElement(
  named: Pick<LineElement, 'element' | 'tag' | 'attributes'>,
  cutting: Cutting,
): LineElement {
  const { scope, containers, lineElements } = cutting;
  const line = lineNow(cutting);
  const found: LineElement = {
    element: named.element,
    tag: named.tag,
    attributes: named.attributes,
    className: classNameOf(named.element, named.attributes),
    container: scope.container,
    inLine: scope.inLine,
    containersBefore: containers.length,
    lineStart: line,
    lineEnd: line,
  };
  lineElements.push(found);
  return found;
}

/** The line that is being written, or the next. */
function lineNow({ lines, run }: Cutting): number {
  return run.measure.characters > 0 && !run.broken ? lines - 1 : lines;
}

function leave(outer: Scope, cutting: Cutting): void {
  cutting.parted = true;
  const { container, inLine } = cutting.scope;
  if (container !== outer.container) {
    flush(cutting);
    container.blockEnd = cutting.blocks.length;
    container.lineEnd = cutting.lines;
  } else if (inLine !== null && inLine !== outer.inLine) {
    inLine.lineEnd = lineNow(cutting);
  }
  cutting.scope = outer;
}

function takeText(node: Text, cutting: Cutting): void {
  const { run, scope } = cutting;
  const text = node.data;
  cutting.charactersLeft -= text.length;
  if (cutting.charactersLeft < 0) return;
  const isNewLine = run.measure.characters === 0 || run.broken;
  if (!cutting.parted) joinNext(run);
  cutting.parted = false;
  run.pieces.push(node);
  if (takeWords(run, text, scope) && isNewLine) cutting.lines++;
}

/** One break is a new line in the block, two are the end of it; those before any text are nothing. */
function takeBreak(cutting: Cutting): void {
  const { run, scope } = cutting;
  if (!breakRun(run, scope.container.preformatted)) flush(cutting);
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
  if (run.measure.characters > 0) blocks.push(blockOf(run, scope.container, blocks.length));
}
