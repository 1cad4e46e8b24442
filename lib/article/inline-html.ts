import type { Block } from './block';
import { type BlockLayout, layOutBlock } from './canonical-text';
import { httpAddress } from './image-source';
import { escapeAttribute, escapeText } from './markup-escape';

/** Page element -> what it is in structural HTML; all others only pass their text on. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['a', 'a'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
]);

const NO_MARKS: readonly Mark[] = [];

type Mark = { readonly element: Element; readonly name: string; readonly openTag: string };

/**
 * The block's canonical text as inline HTML: links, emphasis, code, line breaks; nothing else. `layout` = its own, where
 * it is known already.
 */
export function inlineHtmlOf(block: Block, baseUrl: string, layout = layOutBlock(block)): string {
  const lineBreak = block.container.preformatted ? '\n' : '<br>';
  const out: string[] = [];
  let open: readonly Mark[] = [];
  let position = 0;
  for (const run of layout.runs) {
    if (run.start > position) out.push(lineBreak.repeat(run.start - position));
    const marks = marksOf(run.node, block, baseUrl);
    out.push(changeOf(open, marks), escapeText(textOf(layout, run)));
    open = marks;
    position = run.start + run.length;
  }
  out.push(changeOf(open, []));
  return out.join('');
}

function textOf({ text }: BlockLayout, run: { readonly start: number; readonly length: number }) {
  return text.slice(run.start, run.start + run.length);
}

/** Marks around a text node, outermost first. */
function marksOf(node: Text, block: Block, baseUrl: string): readonly Mark[] {
  const { element: container } = block.container;
  // Most text: right in its block, and in no link around that.
  if (block.link === null && node.parentNode === container) return NO_MARKS;
  const marks: Mark[] = [];
  let element = node.parentElement;
  for (; element !== null && element !== container; element = element.parentElement) {
    const mark = markOf(element, baseUrl);
    if (mark !== null) marks.unshift(mark);
  }
  const outer = block.link?.contains(container) ? block.link : null;
  const link = outer === null ? null : markOf(outer, baseUrl);
  if (link !== null) marks.unshift(link);
  const outermostLink = marks.find(({ name }) => name === 'a');
  return marks.filter((mark) => mark.name !== 'a' || mark === outermostLink);
}

function markOf(element: Element, baseUrl: string): Mark | null {
  const name = MARKS.get(element.localName);
  if (name === undefined) return null;
  if (name !== 'a') return { element, name, openTag: `<${name}>` };
  const address = httpAddress(element.getAttribute('href') ?? '', baseUrl);
  if (address === null) return null;
  return { element, name, openTag: `<a href="${escapeAttribute(address)}">` };
}

/** Closing and opening tags that lead from one set of open marks to another. */
function changeOf(from: readonly Mark[], to: readonly Mark[]): string {
  let shared = 0;
  while (shared < from.length && from[shared]?.element === to[shared]?.element) shared++;
  const closing = from.slice(shared).map(({ name }) => `</${name}>`);
  return [...closing.reverse(), ...to.slice(shared).map(({ openTag }) => openTag)].join('');
}
