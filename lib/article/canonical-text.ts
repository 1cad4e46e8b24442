import type { Block } from './block';
import type { TextRun } from './text-map';

/** A block's text and the nodes it came from, `start` counted from the block's first unit. */
export type BlockLayout = { readonly text: string; readonly runs: readonly TextRun[] };

type MutableRun = { node: Text; nodeStart: number; start: number; length: number };

/** White space of HTML collapses to one space; the others stay, but not at the edge of a line. */
const COLLAPSIBLE = ' \t\n\r\f';
const SOLID = /[^ \t\n\r\f\u00a0\u3000\u200b\ufeff]+/g;
/** Between the first and the last solid character: anything that is not written as it stands. */
const UNEVEN = /[\t\n\r\f\0]| {2}/;
const BLANK = ' \t\n\r\f\u00a0\u3000\u200b\ufeff';

/** A blank that is written only once something solid follows in the same line. */
type Blank = { readonly node: Text; readonly offset: number; readonly character: string };

type Layout = {
  readonly parts: string[];
  readonly runs: MutableRun[];
  length: number;
  /** Something solid stands in the present line. */
  lineBegun: boolean;
  blanks: Blank[];
  breaks: number;
};

/**
 * The canonical text: the string that annotation offsets count in, of the page and of the stored article alike. Blocks
 * are joined by `\n`.
 */
export function canonicalTextOf(blocks: readonly Block[]): string {
  return blocks.map((block) => layOutBlock(block).text).join('\n');
}

/**
 * A block's canonical text. White space collapses to single spaces; edges of lines lose it, with no-break and
 * ideographic spaces too; `<br>` is `\n`. Preformatted text keeps all but blank edges.
 */
export function layOutBlock(block: Block): BlockLayout {
  return block.container.preformatted ? layOutPreformatted(block) : layOutFlowing(block);
}

function layOutFlowing(block: Block): BlockLayout {
  const layout: Layout = {
    parts: [],
    runs: [],
    length: 0,
    lineBegun: false,
    blanks: [],
    breaks: 0,
  };
  for (const piece of block.pieces) {
    if (piece === 'break') breakLine(layout);
    else layOutNode(layout, piece);
  }
  return { text: layout.parts.join(''), runs: layout.runs };
}

function layOutNode(layout: Layout, node: Text): void {
  const { data } = node;
  let start = 0;
  let end = data.length;
  while (start < end && BLANK.includes(data.charAt(start))) start++;
  while (end > start && BLANK.includes(data.charAt(end - 1))) end--;
  gatherBlanks(layout, node, { from: 0, to: start });
  const text = data.slice(start, end);
  if (UNEVEN.test(text)) writeWords(layout, node, { text, offset: start });
  else if (text !== '') writeSolid(layout, node, { text, offset: start });
  gatherBlanks(layout, node, { from: end, to: data.length });
}

/** Word by word, where what stands between them is not all one space each. */
function writeWords(
  layout: Layout,
  node: Text,
  { text, offset }: { readonly text: string; readonly offset: number },
): void {
  let last = 0;
  for (const match of text.matchAll(SOLID)) {
    gatherBlanks(layout, node, { from: offset + last, to: offset + match.index });
    const word = match[0].replaceAll('\0', '\ufffd');
    writeSolid(layout, node, { text: word, offset: offset + match.index });
    last = match.index + match[0].length;
  }
}

function gatherBlanks(layout: Layout, node: Text, { from, to }: { from: number; to: number }) {
  if (!layout.lineBegun) return;
  for (let offset = from; offset < to; offset++) {
    const found = node.data.charAt(offset);
    const character = COLLAPSIBLE.includes(found) ? ' ' : found;
    if (character === ' ' && layout.blanks.at(-1)?.character === ' ') continue;
    layout.blanks.push({ node, offset, character });
  }
}

function writeSolid(
  layout: Layout,
  node: Text,
  { text, offset }: { readonly text: string; readonly offset: number },
): void {
  if (layout.breaks > 0 && layout.length > 0) {
    layout.parts.push('\n');
    layout.length++;
  }
  layout.breaks = 0;
  for (const blank of layout.blanks)
    write(layout, blank.node, { offset: blank.offset, text: blank.character });
  layout.blanks = [];
  write(layout, node, { text, offset });
  layout.lineBegun = true;
}

function breakLine(layout: Layout): void {
  layout.breaks++;
  layout.blanks = [];
  layout.lineBegun = false;
}

function write(
  layout: Layout,
  node: Text,
  { text, offset }: { readonly text: string; readonly offset: number },
): void {
  const last = layout.runs.at(-1);
  const goesOn =
    last !== undefined &&
    last.node === node &&
    last.nodeStart + last.length === offset &&
    last.start + last.length === layout.length;
  if (goesOn) last.length += text.length;
  else layout.runs.push({ node, nodeStart: offset, start: layout.length, length: text.length });
  layout.parts.push(text);
  layout.length += text.length;
}

function layOutPreformatted(block: Block): BlockLayout {
  const parts: string[] = [];
  const runs: MutableRun[] = [];
  let length = 0;
  for (const piece of block.pieces) {
    if (piece !== 'break')
      runs.push({ node: piece, nodeStart: 0, start: length, length: piece.data.length });
    const part = piece === 'break' ? '\n' : piece.data;
    parts.push(part);
    length += part.length;
  }
  const whole = parts.join('').replaceAll('\r', '\n').replaceAll('\0', '\ufffd');
  const start = blankLinesBefore(whole);
  let end = whole.length;
  while (end > start && BLANK.includes(whole.charAt(end - 1))) end--;
  return cutOut(whole, runs, { start, end });
}

/** Units of the blank lines that a text begins with; the indentation of its first line stays. */
function blankLinesBefore(text: string): number {
  return /^(?:[ \t\f\u00a0\u3000\u200b\ufeff]*\n)*/.exec(text)?.[0].length ?? 0;
}

function cutOut(
  text: string,
  runs: readonly MutableRun[],
  { start, end }: { readonly start: number; readonly end: number },
): BlockLayout {
  const kept = runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.start + run.length, end);
    if (to <= from) return [];
    const nodeStart = run.nodeStart + from - run.start;
    return [{ node: run.node, nodeStart, start: from - start, length: to - from }];
  });
  return { text: text.slice(start, end), runs: kept };
}
