import { deserialize, serialize } from 'node:v8';
import type { Container, PageBlocks } from '@/lib/article/block';

/** What features read of an element, kept without the page that it was in. */
class StoredElement {
  readonly localName: string;
  readonly #attributes: ReadonlyMap<string, string>;

  constructor({ localName, attributes }: PlainElement) {
    this.localName = localName;
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
}

type PlainElement = {
  readonly localName: string;
  readonly attributes: ReadonlyMap<string, string>;
};

const ATTRIBUTES = ['class', 'id', 'itemprop', 'role'];

/** A page's blocks as bytes: cutting a page is slow outside a browser, and done once for many trainings. */
export function storePage(page: PageBlocks): Buffer {
  const containers: Container[] = [];
  for (const container of page.containers) {
    const parent = container.parent === null ? null : containers[container.parent.index];
    const element = plainElementOf(container.element);
    containers.push({ ...container, parent, element, inLine: null } as never);
  }
  const blocks = page.blocks.map((block) => ({
    ...block,
    container: containers[block.container.index],
    pieces: block.pieces.map((piece) => (piece === 'break' ? piece : { data: piece.data })),
    link: block.link === null ? null : plainElementOf(block.link),
  }));
  return serialize({
    root: containers[0],
    blocks,
    images: [],
    lineElements: [],
    containers,
    truncated: false,
  });
}

/** The page that `storePage` was given, without its images; what it says of elements is all there is of them. */
export function restorePage(bytes: Uint8Array): PageBlocks {
  const page: PageBlocks = deserialize(bytes);
  for (const container of page.containers) {
    const plain = container.element as unknown as PlainElement;
    const attributes = [...plain.attributes.keys()];
    Object.assign(container, { element: new StoredElement(plain), attributes });
  }
  return page;
}

function plainElementOf(element: Element): PlainElement {
  const attributes = new Map<string, string>();
  for (const name of ATTRIBUTES) {
    const value = typeof element.getAttribute === 'function' ? element.getAttribute(name) : null;
    if (value !== null) attributes.set(name, value);
  }
  return { localName: String(element.localName), attributes };
}
