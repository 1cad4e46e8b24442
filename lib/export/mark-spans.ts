import { decodeEntities, type MarkupElement, type MarkupNode } from './markup-tree';
import { escapeXml } from './xml-escape';

/** A passage to be marked: UTF-16 offsets in the canonical text, half-open. */
export type MarkedSpan = {
  readonly start: number;
  readonly end: number;
  /** Attributes of each of its `<mark>` elements, as written in a start tag. */
  readonly attributes: string;
  /** Comes behind its last word. */
  readonly after: MarkupElement | null;
};

/** White space that the canonical text collapses or drops at the edges of lines. */
const BLANK = /[ \t\n\r\f\u00a0\u3000\u200b\ufeff]/;

type Walk = {
  readonly text: string;
  readonly spans: readonly MarkedSpan[];
  /** Of the canonical text, as far as it was met. */
  offset: number;
  /** Spans whose last word was not met yet. */
  open: readonly MarkedSpan[];
  isAligned: boolean;
};

/**
 * The article's tree with the passages of its canonical text in `<mark>`; null = the tree has other words than the text,
 * so that nothing can be said to stand where. Only blanks may differ.
 */
export function markSpans(
  nodes: readonly MarkupNode[],
  text: string,
  spans: readonly MarkedSpan[],
): readonly MarkupNode[] | null {
  const walk: Walk = { text, spans, offset: 0, open: spans, isAligned: true };
  const marked = nodes.flatMap((node) => markNode(node, walk));
  skipBlanks(walk);
  return walk.isAligned && walk.offset === text.length ? marked : null;
}

function markNode(node: MarkupNode, walk: Walk): readonly MarkupNode[] {
  if (node.kind === 'comment') return [];
  if (node.kind === 'element') {
    return [{ ...node, children: node.children.flatMap((child) => markNode(child, walk)) }];
  }
  return markText(decodeEntities(node.text), walk);
}

/** A run of text in which the same spans hold. */
type Run = { readonly within: readonly MarkedSpan[]; text: string };

function markText(data: string, walk: Walk): readonly MarkupNode[] {
  const out: MarkupNode[] = [];
  let run: Run = { within: [], text: '' };
  const endRun = () => {
    if (run.text !== '') out.push(nodeOf(run));
    run = { within: [], text: '' };
  };
  for (const character of data) {
    const isBlank = BLANK.test(character);
    skipBlanks(walk);
    const within = walk.spans.filter(({ start, end }) =>
      isBlank
        ? start < walk.offset && walk.offset < end
        : start <= walk.offset && walk.offset < end,
    );
    if (!isSame(within, run.within)) {
      endRun();
      run = { within, text: '' };
    }
    run.text += character;
    if (isBlank) continue;
    step(walk, character);
    const ended = walk.open.filter(({ end }) => lastSolid(walk.text, end) < walk.offset);
    if (ended.length === 0) continue;
    endRun();
    walk.open = walk.open.filter((span) => !ended.includes(span));
    out.push(...ended.flatMap(({ after }) => (after === null ? [] : [after])));
  }
  endRun();
  return out;
}

function step(walk: Walk, character: string): void {
  const end = walk.offset + character.length;
  const wanted = walk.text.slice(walk.offset, end);
  // The canonical text has no NUL.
  if (character !== wanted && !(character === '\0' && wanted === '\ufffd')) walk.isAligned = false;
  walk.offset = end;
}

function skipBlanks(walk: Walk): void {
  while (BLANK.test(walk.text.charAt(walk.offset))) walk.offset += 1;
}

/** Offset of the last unit before `end` that is no blank. */
function lastSolid(text: string, end: number): number {
  let last = end - 1;
  while (last > 0 && BLANK.test(text.charAt(last))) last -= 1;
  return last;
}

const isSame = (a: readonly MarkedSpan[], b: readonly MarkedSpan[]) =>
  a.length === b.length && a.every((span, index) => span === b[index]);

/** The innermost of overlapping spans gives its looks. */
function nodeOf({ within, text }: Run): MarkupNode {
  const node: MarkupNode = { kind: 'text', text: escapeXml(text) };
  const innermost = within.at(-1);
  if (innermost === undefined) return node;
  return { kind: 'element', name: 'mark', attributes: innermost.attributes, children: [node] };
}
