import type { BlockKind, Container } from './block';
import {
  attributeNamesOf,
  classNameOf,
  headingLevelOf,
  isHiddenElement,
  tagOf,
} from './element-kinds';

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);
const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp']);

export type ContainerPlace = Pick<
  Container,
  'tag' | 'attributes' | 'index' | 'blockStart' | 'lineStart' | 'inLine'
>;

/** The container that a cut starts from. */
export function rootContainerOf(element: Element): Container {
  const tag = tagOf(element);
  return containerOf(null, element, {
    tag,
    attributes: attributeNamesOf(element, tag),
    index: 0,
    blockStart: 0,
    lineStart: 0,
    inLine: null,
  });
}

/** The container of a block element inside `parent`, null = the root's; its sums are empty. */
export function containerOf(
  parent: Container | null,
  element: Element,
  { tag, attributes, index, blockStart, lineStart, inLine }: ContainerPlace,
): Container {
  const ownLevel = headingLevelOf(tag);
  const kind = kindOf(tag, ownLevel, parent?.kind ?? 'paragraph');
  const inherited = kind === 'heading' ? (parent?.level ?? 0) : 0;
  return {
    index,
    element,
    tag,
    attributes,
    className: classNameOf(element, attributes),
    parent,
    depth: parent === null ? 0 : parent.depth + 1,
    kind,
    level: ownLevel > 0 ? ownLevel : inherited,
    listDepth: (parent?.listDepth ?? 0) + (LISTS.has(tag) ? 1 : 0),
    preformatted: PREFORMATTED.has(tag) || (parent?.preformatted ?? false),
    hidden: (parent?.hidden ?? false) || isHiddenElement(element, tag, attributes),
    blockStart,
    blockEnd: blockStart,
    lineStart,
    lineEnd: lineStart,
    inLine,
    words: 0,
    linkWords: 0,
    goodWords: 0,
  };
}

function kindOf(tag: string, level: number, inherited: BlockKind): BlockKind {
  if (level > 0) return 'heading';
  if (PREFORMATTED.has(tag)) return 'preformatted';
  switch (tag) {
    case 'li':
      return 'item';
    case 'td':
    case 'th':
      return 'cell';
    case 'blockquote':
      return 'quote';
    case 'figcaption':
    case 'caption':
      return 'caption';
    case 'article':
    case 'section':
    case 'figure':
      return 'paragraph';
    default:
      return inherited;
  }
}
