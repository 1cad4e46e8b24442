import { attributeOf, decodeEntities, type MarkupElement, type MarkupNode } from './markup-tree';
import { escapeXml } from './xml-escape';

/** Elements of the structural HTML and of our marks; of others only the text stays. */
const KEPT = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table caption thead tbody tfoot tr td th figure figcaption ' +
    'a strong em b i u s sub sup code br hr span mark q cite'
  ).split(' '),
);

const EMPTY = new Set(['br', 'hr']);

/** Attributes that are kept as they are. */
const ATTRIBUTES = ['dir', 'colspan', 'rowspan', 'start', 'class', 'id', 'role'] as const;

export type XhtmlWriting = {
  /** Shown in place of an image that is not kept; null = nothing. */
  readonly imageText: (alt: string) => string | null;
  /** Where the file has the image of this address; null, as without this = nowhere. */
  readonly imageAddress?: (source: string) => string | null;
  /** Within a link, in which no other can stand. */
  readonly isInLink?: boolean;
};

/** Structural HTML as well-formed XHTML, which HTML reads alike; built anew from an allow-list. */
export function writeXhtml(nodes: readonly MarkupNode[], writing: XhtmlWriting): string {
  return nodes.map((node) => writeNode(node, writing)).join('');
}

function writeNode(node: MarkupNode, writing: XhtmlWriting): string {
  if (node.kind === 'comment') return '';
  if (node.kind === 'text') return escapeXml(decodeEntities(node.text));
  if (node.name === 'img') return imageOf(node, writing);
  const isInLink = writing.isInLink === true || node.name === 'a';
  const inner = writeXhtml(node.children, { ...writing, isInLink });
  if (!KEPT.has(node.name)) return inner;
  const start = `${node.name}${attributesOf(node)}`;
  return EMPTY.has(node.name) ? `<${start}/>` : `<${start}>${inner}</${node.name}>`;
}

function attributesOf(element: MarkupElement): string {
  const kept = ATTRIBUTES.map((name) => [name, attributeOf(element, name)] as const);
  const address = element.name === 'a' ? attributeOf(element, 'href') : null;
  const href = address?.startsWith('#') ? address : webAddress(address);
  const language =
    attributeOf(element, 'lang') === null ? null : languageTag(attributeOf(element, 'lang'));
  return [
    ...kept,
    ['lang', language] as const,
    ['xml:lang', language] as const,
    ['href', href] as const,
  ]
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeXml(value)}"`]))
    .join('');
}

/** The image that is kept, else a link to it, where it has an address on the web. */
function imageOf(
  image: MarkupElement,
  { imageText, imageAddress, isInLink }: XhtmlWriting,
): string {
  const alt = attributeOf(image, 'alt') ?? '';
  const written = attributeOf(image, 'src');
  const address = imageAddress?.(written ?? '') ?? null;
  if (address !== null) return imageTag(address, alt);
  const text = imageText(alt);
  if (text === null) return '';
  const source = webAddress(written);
  return source !== null && isInLink !== true
    ? `<a class="image" href="${escapeXml(source)}">${escapeXml(text)}</a>`
    : escapeXml(text);
}

/** An image as XHTML; both may hold any characters. */
export function imageTag(address: string, alt: string): string {
  return `<img src="${escapeXml(address)}" alt="${escapeXml(alt)}"/>`;
}

/** An absolute http(s) address without characters that an address cannot hold; null = it is none. */
export function webAddress(address: string | null): string | null {
  if (address === null || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href.replace(/%(?![\da-f]{2})/gi, '%25');
}

/** A BCP 47 tag; `und` where the page gives something else. */
export function languageTag(language: string | null): string {
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language ?? '') ? (language ?? '') : 'und';
}
