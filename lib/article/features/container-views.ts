import type { Container } from '../block';
import { type Cues, cuesOf, NO_CUES, unionOf } from './class-cues';

/** Ancestor elements that mean something for the text inside; the order is that of the bits. */
export const ancestorTags = [
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'form',
  'figure',
  'list',
  'table',
  'blockquote',
  'section',
  'button',
  'address',
  'details',
  'dialog',
  'dl',
] as const;

const bitOf: ReadonlyMap<string, number> = new Map([
  ...ancestorTags.map((tag, index): [string, number] => [tag, 1 << index]),
  ['ul', 1 << ancestorTags.indexOf('list')],
  ['ol', 1 << ancestorTags.indexOf('list')],
]);

export type ContainerView = {
  /** Of the element itself, of its two nearest ancestors, of those further out. */
  readonly own: Cues;
  readonly near: Cues;
  readonly far: Cues;
  /** Bit set over `ancestorTags`, itself included. */
  readonly tags: number;
  readonly template: Template;
  /** The nearest `<article>`, itself included; null = in none. */
  readonly article: Container | null;
};

/** Elements of one kind: same tag and class below the same tag and class. */
export type Template = {
  readonly id: number;
  count: number;
  words: number;
  linkWords: number;
  goodWords: number;
};

export function viewContainers(containers: readonly Container[]): readonly ContainerView[] {
  const known = new Map<string, Cues>();
  const templates = new Map<number, Template>();
  const signatures = new Map<string, number>();
  const signatureIds = new Int32Array(containers.length);
  const views: ContainerView[] = [];
  const below: (CuesBelow | undefined)[] = [];
  for (let index = 0; index < containers.length; index++) {
    const container = containers[index] as Container;
    const { parent, tag } = container;
    const signature = signatureOf(container, signatures);
    signatureIds[index] = signature;
    const bit = bitOf.get(tag) ?? 0;
    if (parent === null) {
      const template = templateOf(templates, signature, container);
      const article = tag === 'article' ? container : null;
      const own = cuesOf(container, known);
      views.push({ own, near: NO_CUES, far: NO_CUES, tags: bit, article, template });
      continue;
    }
    const above = views[parent.index] as ContainerView;
    let cues = below[parent.index];
    if (cues === undefined) {
      cues = cuesBelow(parent, views);
      below[parent.index] = cues;
    }
    views.push({
      own: cuesOf(container, known),
      near: cues.near,
      far: cues.far,
      tags: above.tags | bit,
      article: tag === 'article' ? container : above.article,
      template: templateOf(
        templates,
        signature + (signatureIds[parent.index] as number) * MOST,
        container,
      ),
    });
  }
  return views;
}

type CuesBelow = Pick<ContainerView, 'near' | 'far'>;

/** What the children of a container have around them. */
function cuesBelow(
  { index, parent }: Container,
  views: readonly (ContainerView | undefined)[],
): CuesBelow {
  const own = views[index]?.own ?? NO_CUES;
  const above = parent === null ? undefined : views[parent.index];
  if (above === undefined) return { near: own, far: NO_CUES };
  return { near: unionOf(own, above.own), far: unionOf(above.near, above.far) };
}

/** More than there are kinds of elements on any page that is cut. */
const MOST = 2 ** 20;

/** Number from 1 on of the element's tag and class. */
function signatureOf({ tag, className }: Container, known: Map<string, number>): number {
  const signature = className === null ? tag : `${tag}.${className}`;
  const before = known.get(signature);
  if (before !== undefined) return before;
  known.set(signature, known.size + 1);
  return known.size;
}

function templateOf(templates: Map<number, Template>, signature: number, container: Container) {
  let template = templates.get(signature);
  if (template === undefined) {
    template = { id: templates.size, count: 0, words: 0, linkWords: 0, goodWords: 0 };
    templates.set(signature, template);
  }
  template.count++;
  template.words += container.words;
  template.linkWords += container.linkWords;
  template.goodWords += container.goodWords;
  return template;
}
