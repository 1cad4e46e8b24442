import { escapeMarkdown, markdownAddress } from './markdown-escape';
import {
  attributeOf,
  type MarkupElement,
  type MarkupNode,
  markupText,
  parseMarkup,
} from './markup-tree';
import { escapeXml } from './xml-escape';

/**
 * The article's structural HTML as CommonMark with GFM tables; blocks apart by a blank line. `addresses`: of images that
 * are elsewhere than the HTML says, by what it says.
 */
export function structuralToMarkdown(
  html: string,
  addresses: ReadonlyMap<string, string> = new Map(),
): string {
  const nodes = parseMarkup(html);
  return blocksOf(addresses.size === 0 ? nodes : moved(nodes, addresses)).join('\n\n');
}

/** The nodes with the addresses that the images have now. */
function moved(
  nodes: readonly MarkupNode[],
  addresses: ReadonlyMap<string, string>,
): readonly MarkupNode[] {
  return nodes.map((node) => {
    if (node.kind !== 'element') return node;
    const address = node.name === 'img' ? addresses.get(attributeOf(node, 'src') ?? '') : undefined;
    if (address === undefined) return { ...node, children: moved(node.children, addresses) };
    const alt = attributeOf(node, 'alt') ?? '';
    return { ...node, attributes: ` src="${escapeXml(address)}" alt="${escapeXml(alt)}"` };
  });
}

/** Each block's lines; runs of inline nodes count as one paragraph. */
function blocksOf(nodes: readonly MarkupNode[]): readonly string[] {
  const blocks: string[] = [];
  let run: MarkupNode[] = [];
  const endRun = () => {
    const text = inlineOf(run).trim();
    if (text !== '') blocks.push(text);
    run = [];
  };
  for (const node of nodes) {
    if (node.kind !== 'element' || isInline(node.name)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(...blockOf(node));
  }
  endRun();
  return blocks;
}

function isInline(name: string): boolean {
  return /^(?:a|strong|em|b|i|sub|sup|code|br|span|mark)$/.test(name);
}

function blockOf(element: MarkupElement): readonly string[] {
  const { name, children } = element;
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [`${'#'.repeat(Number(name[1]))} ${oneLine(inlineOf(children))}`];
    case 'ul':
    case 'ol':
      return [listOf(element)];
    case 'blockquote':
      return [prefixed(blocksOf(children).join('\n\n'), '> ')];
    case 'pre':
      return [fenced(markupText(children))];
    case 'table':
      return [tableOf(element)];
    case 'hr':
      return ['---'];
    case 'img':
      return [imageOf(element)];
    case 'figcaption':
      return [emphasised(oneLine(inlineOf(children)))];
    default:
      return blocksOf(children);
  }
}

function inlineOf(nodes: readonly MarkupNode[]): string {
  return nodes.map(inlineNodeOf).join('');
}

function inlineNodeOf(node: MarkupNode): string {
  if (node.kind === 'comment') return '';
  if (node.kind === 'text') return escapeMarkdown(markupText([node]).replace(/\s+/g, ' '));
  const inner = inlineOf(node.children);
  switch (node.name) {
    case 'strong':
    case 'b':
      return wrapped(inner, '**');
    case 'em':
    case 'i':
      return emphasised(inner);
    case 'code':
      return codeSpan(markupText(node.children));
    case 'br':
      return '\\\n';
    case 'sub':
    case 'sup':
      return `<${node.name}>${inner}</${node.name}>`;
    case 'a': {
      const address = attributeOf(node, 'href');
      return address === null || inner.trim() === ''
        ? inner
        : `[${inner}](${markdownAddress(address)})`;
    }
    case 'img':
      return imageOf(node);
    default:
      return inner;
  }
}

const emphasised = (text: string) => wrapped(text, '*');

/** Marks must touch the words, or they are shown as they stand. */
function wrapped(text: string, mark: string): string {
  const core = text.trim();
  if (core === '') return text;
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(text.trimEnd().length);
  return `${start}${mark}${core}${mark}${end}`;
}

function imageOf(image: MarkupElement): string {
  const source = attributeOf(image, 'src');
  if (source === null) return '';
  return `![${escapeMarkdown(oneLine(attributeOf(image, 'alt') ?? ''))}](${markdownAddress(source)})`;
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function listOf({ name, children }: MarkupElement): string {
  const items = children.filter((node) => node.kind === 'element');
  return items
    .map((item, index) => {
      const mark = name === 'ol' ? `${index + 1}. ` : '- ';
      const blocks = item.name === 'li' ? blocksOf(item.children) : blockOf(item);
      const text = blocks.join(blocks.length > 1 && !isTight(item) ? '\n\n' : '\n');
      return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

/** An item of one line and a list below it needs no blank line between. */
function isTight(item: MarkupElement): boolean {
  return !item.children.some((node) => node.kind === 'element' && node.name === 'p');
}

function tableOf(table: MarkupElement): string {
  const rows = rowsOf(table).map((row) =>
    row.children
      .filter((node) => node.kind === 'element')
      .map((cell) => oneLine(blocksOf(cell.children).join(' '))),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head = [], ...body] = rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function rowsOf({ children }: MarkupElement): readonly MarkupElement[] {
  return children
    .filter((node) => node.kind === 'element')
    .flatMap((node) => (node.name === 'tr' ? [node] : rowsOf(node)));
}

const oneLine = (text: string) => text.replace(/\s*\\?\n\s*/g, ' ').trim();

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => (prefix + line).trimEnd())
    .join('\n');
}
