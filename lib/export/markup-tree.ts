/** An element of markup that a DOM has written (`innerHTML`, our own structural HTML): balanced, values quoted. */
export type MarkupElement = {
  readonly kind: 'element';
  readonly name: string;
  /** The attributes as written, with the white space before them; `''` = none. */
  readonly attributes: string;
  readonly children: readonly MarkupNode[];
};

export type MarkupNode =
  | MarkupElement
  /** Entities as written. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string };

/** Elements that have no end tag, https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const TOKEN = /<!--([\s\S]*?)-->|<(\/?)([a-zA-Z][^\s/>]*)((?:\s+[^\s=/>]+(?:="[^"]*")?)*)\s*\/?>/g;

type Open = { readonly name: string; readonly attributes: string; readonly children: MarkupNode[] };

/** The tree of DOM-written markup. End tags without a start are ignored, open elements end with the text. */
export function parseMarkup(markup: string): readonly MarkupNode[] {
  const root: Open = { name: '', attributes: '', children: [] };
  const open: Open[] = [root];
  const top = () => open.at(-1) ?? root;
  const close = () => {
    const ended = open.pop();
    if (ended !== undefined) top().children.push({ kind: 'element', ...ended });
  };
  let end = 0;
  for (const match of markup.matchAll(TOKEN)) {
    const [whole, comment, slash, tag = '', attributes = ''] = match;
    addText(top(), markup.slice(end, match.index));
    end = match.index + whole.length;
    const name = tag.toLowerCase();
    if (comment !== undefined) top().children.push({ kind: 'comment', text: comment });
    else if (slash === '') {
      open.push({ name, attributes, children: [] });
      if (VOID.test(name)) close();
    } else if (open.slice(1).some((element) => element.name === name)) {
      while (top().name !== name) close();
      close();
    }
  }
  addText(top(), markup.slice(end));
  while (open.length > 1) close();
  return root.children;
}

function addText(parent: Open, text: string): void {
  if (text !== '') parent.children.push({ kind: 'text', text });
}

/** The nodes written again as they were. */
export function writeMarkup(nodes: readonly MarkupNode[]): string {
  return nodes.map(writeNode).join('');
}

function writeNode(node: MarkupNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'comment':
      return `<!--${node.text}-->`;
    case 'element': {
      const start = `<${node.name}${node.attributes}>`;
      return VOID.test(node.name) ? start : `${start}${writeMarkup(node.children)}</${node.name}>`;
    }
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Text without the entities that DOMs write. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    if (name === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return NAMED[name] ?? whole;
  });
}

/** All text below, decoded. */
export function markupText(nodes: readonly MarkupNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return decodeEntities(node.text);
      return node.kind === 'element' ? markupText(node.children) : '';
    })
    .join('');
}

/** An attribute's value, decoded; null = the element has none of that name. */
export function attributeOf({ attributes }: MarkupElement, name: string): string | null {
  for (const [, found, value] of attributes.matchAll(/\s([^\s=]+)(?:="([^"]*)")?/g)) {
    if (found?.toLowerCase() === name) return decodeEntities(value ?? '');
  }
  return null;
}
