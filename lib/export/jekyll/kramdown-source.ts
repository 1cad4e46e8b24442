import {
  attributeOf,
  type MarkupElement,
  type MarkupNode,
  markupText,
  writeMarkup,
} from '../markup-tree';

export type KramdownSource = { readonly text: string; readonly beginsWithParagraph: boolean };

/**
 * The source that kramdown made this markup from. It writes a blank line between the blocks of its source, while raw HTML
 * goes through as it is: so what stands between two blank lines was one block, and a lone paragraph without attributes
 * was written as text.
 */
export function kramdownSourceOf(nodes: readonly MarkupNode[]): KramdownSource {
  const blocks = blocksOf(nodes).map(sourceOf);
  return {
    text: blocks.map(({ text }) => text).join('\n\n'),
    beginsWithParagraph: blocks[0]?.isParagraph ?? false,
  };
}

const BLANK_LINE = /^\s*\n\s*\n\s*$/;

function blocksOf(nodes: readonly MarkupNode[]): readonly (readonly MarkupNode[])[] {
  const blocks: MarkupNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'text' && BLANK_LINE.test(node.text)) blocks.push([]);
    else blocks.at(-1)?.push(node);
  }
  return blocks.map(trimmed).filter((block) => block.length > 0);
}

/** Without blanks at the ends. */
function trimmed(block: readonly MarkupNode[]): readonly MarkupNode[] {
  const isBlank = (node: MarkupNode) => node.kind === 'text' && node.text.trim() === '';
  const start = block.findIndex((node) => !isBlank(node));
  const end = block.findLastIndex((node) => !isBlank(node));
  return start === -1 ? [] : block.slice(start, end + 1);
}

type Block = { readonly text: string; readonly isParagraph: boolean };

function sourceOf(block: readonly MarkupNode[]): Block {
  const [only] = block;
  if (block.length === 1 && only?.kind === 'element' && only.attributes === '') {
    const paragraph = paragraphSource(only);
    if (paragraph !== null) return { text: paragraph, isParagraph: true };
    const quote = quoteSource(only);
    if (quote !== null) return { text: quote, isParagraph: false };
  }
  return { text: withoutLiquid(writeMarkup(block)), isParagraph: false };
}

/** A paragraph of text and plain links; null = it is more than that. */
function paragraphSource({ name, children }: MarkupElement): string | null {
  if (name !== 'p') return null;
  const parts = children.map(inlineSource);
  return parts.every((part) => part !== null) ? withoutLiquid(parts.join('')) : null;
}

function inlineSource(node: MarkupNode): string | null {
  if (node.kind === 'text') return markupText([node]);
  if (node.kind === 'comment' || node.name !== 'a') return null;
  const address = attributeOf(node, 'href');
  if (address === null || !/^\s+href="[^"]*"$/.test(node.attributes)) return null;
  if (node.children.some((child) => child.kind !== 'text')) return null;
  const text = markupText(node.children);
  return text === address ? `<${address}>` : `[${text}](${address})`;
}

function quoteSource({ name, children }: MarkupElement): string | null {
  if (name !== 'blockquote') return null;
  const paragraphs = children.filter((node) => node.kind === 'element').map(paragraphSource);
  if (paragraphs.length === 0 || paragraphs.some((text) => text === null)) return null;
  return paragraphs.map((text) => `> ${text?.replaceAll('\n', '\n> ')}`).join('\n>\n');
}

/** What Liquid would run is kept from it, https://jekyllrb.com/docs/liquid/tags/. */
export function withoutLiquid(text: string): string {
  return /\{\{|\{%/.test(text) ? `{% raw %}${text}{% endraw %}` : text;
}
