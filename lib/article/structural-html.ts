import type { Block, Container, ImageRecord } from './block';
import type { BlockLayout } from './canonical-text';
import { isDataTable } from './data-table';
import { imageSourceOf } from './image-source';
import { inlineHtmlOf } from './inline-html';
import { escapeAttribute } from './markup-escape';

/** What the article is made of, each in document order. */
export type Selection = {
  readonly blocks: readonly Block[];
  readonly images: readonly ImageRecord[];
  /** Of each block, where they were laid out already. */
  readonly layouts?: readonly BlockLayout[];
};

/** Page element -> element of the structural HTML whose nesting is kept. Headings and paragraphs are leaves. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ...['ul', 'ol', 'li', 'blockquote', 'table', 'tr', 'td', 'th', 'figure', 'figcaption'].map(
    (tag): [string, string] => [tag, tag],
  ),
  ['menu', 'ul'],
  ['dir', 'ul'],
]);

/** A kept element can stand only in one of these; elsewhere it is left out and its text stays. */
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ul', 'ol']],
  ['tr', ['table']],
  ['td', ['tr']],
  ['th', ['tr']],
  ['figcaption', ['figure']],
]);

/** Elements that hold a single run of text without a paragraph around it. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(['li', 'td', 'th', 'figcaption']);

/** An element of the structural HTML and the page's element behind it. */
type Kept = { readonly name: string; readonly container: Container };

type Writing = {
  readonly baseUrl: string;
  readonly out: string[];
  /** Open elements, outermost first. */
  open: readonly Kept[];
  /** Cells that were written, to tell which empty ones stand between. */
  readonly cells: Set<Element>;
  /** Verdicts on the tables met so far. */
  readonly dataTables: Map<Container, boolean>;
};

/**
 * The article as structural HTML: an own allow-list of elements, `href`, `src` and `alt` as the only attributes, absolute
 * http(s) addresses. Cutting it into blocks again gives exactly the blocks' canonical text.
 */
export function structuralHtmlOf(selection: Selection, baseUrl: string): string {
  const writing: Writing = {
    baseUrl,
    out: [],
    open: [],
    cells: new Set(),
    dataTables: new Map(),
  };
  const paths = selection.blocks.map((block) => keptAround(block.container, writing));
  const crowd = new Map<Container, number>();
  for (const path of paths) {
    const holder = path.at(-1)?.container;
    if (holder !== undefined) crowd.set(holder, (crowd.get(holder) ?? 0) + 1);
  }
  const images = [...selection.images];
  selection.blocks.forEach((block, index) => {
    while ((images[0]?.blockIndex ?? Number.POSITIVE_INFINITY) <= block.index) {
      writeImage(images.shift(), writing);
    }
    const path = paths[index] ?? [];
    const holder = path.at(-1);
    const alone = holder !== undefined && crowd.get(holder.container) === 1;
    moveTo(path, writing);
    const inline = inlineHtmlOf(block, baseUrl, selection.layouts?.[index]);
    writeBlock({ block, inline, bare: alone && HOLDS_TEXT.has(holder.name) }, writing);
  });
  for (const image of images) writeImage(image, writing);
  moveTo([], writing);
  return writing.out.join('');
}

/** A block as inline HTML; `bare` = it is all that its element holds. */
type Leaf = { readonly block: Block; readonly inline: string; readonly bare: boolean };

function writeBlock({ block, inline, bare }: Leaf, { out, open }: Writing): void {
  const name = leafNameOf(block);
  const isItemless = open.at(-1)?.name === 'ul' || open.at(-1)?.name === 'ol';
  if (isItemless && name === 'p') out.push(`<li>${inline}</li>`);
  else if (bare && name === 'p') out.push(inline);
  else out.push(`<${name}>${inline}</${name}>`);
}

function leafNameOf({ container }: Block): string {
  if (container.preformatted) return 'pre';
  return container.kind === 'heading' ? `h${Math.max(2, container.level)}` : 'p';
}

function writeImage(image: ImageRecord | undefined, writing: Writing): void {
  if (image === undefined) return;
  const source = imageSourceOf(image.element, writing.baseUrl);
  if (source === null) return;
  moveTo(keptAround(image.container, writing), writing);
  const alt = escapeAttribute(image.element.getAttribute('alt') ?? '');
  const tag = `<img src="${escapeAttribute(source)}" alt="${alt}">`;
  const inFigure = writing.open.some(({ name }) => name === 'figure');
  writing.out.push(inFigure ? tag : `<figure>${tag}</figure>`);
}

/** Kept elements around a container, outermost first. */
function keptAround(container: Container, { dataTables }: Writing): readonly Kept[] {
  const found: Kept[] = [];
  for (let at: Container | null = container; at !== null; at = at.parent) {
    const name = KEPT.get(at.tag);
    if (name !== undefined) found.push({ name, container: at });
  }
  const path: Kept[] = [];
  for (const kept of found.reverse()) {
    const parents = PARENTS.get(kept.name);
    const fits = parents === undefined || parents.includes(path.at(-1)?.name ?? '');
    if (fits && (kept.name !== 'table' || isData(kept.container, dataTables))) path.push(kept);
  }
  while (path.at(-1)?.name === 'table' || path.at(-1)?.name === 'tr') path.pop();
  return path;
}

function isData(table: Container, known: Map<Container, boolean>): boolean {
  const verdict = known.get(table) ?? isDataTable(table);
  known.set(table, verdict);
  return verdict;
}

function moveTo(path: readonly Kept[], writing: Writing): void {
  const { out, open } = writing;
  let shared = 0;
  while (shared < open.length && open[shared]?.container === path[shared]?.container) shared++;
  for (const kept of open.slice(shared).reverse()) {
    if (kept.name === 'tr') out.push(emptyCellsAtEnd(kept.container.element, writing));
    out.push(`</${kept.name}>`);
  }
  for (const kept of path.slice(shared)) {
    if (isCell(kept.name)) out.push(emptyCellsBefore(kept.container.element, writing));
    out.push(`<${kept.name}>`);
  }
  writing.open = path;
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th';
}

/** Cells that hold no text keep their place, or the columns would shift. */
function emptyCellsBefore(cell: Element, { cells }: Writing): string {
  let empty = '';
  let sibling = cell.previousElementSibling;
  for (; sibling !== null && !cells.has(sibling); sibling = sibling.previousElementSibling) {
    if (isCell(sibling.localName)) empty += '<td></td>';
  }
  cells.add(cell);
  return empty;
}

function emptyCellsAtEnd(row: Element, { cells }: Writing): string {
  let empty = '';
  let cell = row.lastElementChild;
  for (; cell !== null && !cells.has(cell); cell = cell.previousElementSibling) {
    if (isCell(cell.localName)) empty += '<td></td>';
  }
  return empty;
}
