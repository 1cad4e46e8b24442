import { parseLeniently } from './json-repair';
import { plainLine } from './plain-text';

/** One JSON-LD node, of any shape: pages are not to be trusted. */
export type JsonLdNode = { readonly [property: string]: unknown };

/** All that a page says in JSON-LD (or microdata, brought into the same shape). */
export type LinkedData = {
  readonly nodes: readonly JsonLdNode[];
  /** Nodes that say more than their own id, by `@id`. */
  readonly byId: ReadonlyMap<string, JsonLdNode>;
};

const MAX_DEPTH = 8;
const MAX_NODES = 2000;
/** Properties below which the page's own article, breadcrumbs and people are found. */
const WAYS_DOWN = [
  ...['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'creator', 'publisher', 'hasPart'],
  ...['itemListElement', 'item', 'breadcrumb', 'isPartOf'],
];

/** Reads every JSON-LD script of the page. */
export function readLinkedData(root: Element): LinkedData {
  const nodes: JsonLdNode[] = [];
  for (const script of root.querySelectorAll('script[type*="ld+json" i]')) {
    collect(parseLeniently(script.textContent ?? ''), nodes, 0);
  }
  return { nodes, byId: nodesById(nodes) };
}

/** The nodes by `@id`; a node that only refers has nothing but its id and type. */
export function nodesById(nodes: readonly JsonLdNode[]): ReadonlyMap<string, JsonLdNode> {
  const byId = new Map<string, JsonLdNode>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id !== 'string') continue;
    const known = byId.get(id);
    if (known === undefined || Object.keys(node).length > Object.keys(known).length) {
      byId.set(id, node);
    }
  }
  return byId;
}

function collect(value: unknown, found: JsonLdNode[], depth: number): void {
  if (depth > MAX_DEPTH || found.length >= MAX_NODES) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  if (!isNode(value)) return;
  found.push(value);
  for (const property of WAYS_DOWN) {
    if (value[property] !== undefined) collect(value[property], found, depth + 1);
  }
}

/** The node that a value is or refers to by `@id`; null = it is neither. */
export function nodeOf(data: LinkedData, value: unknown): JsonLdNode | null {
  if (!isNode(value)) return null;
  const named = typeof value['@id'] === 'string' ? data.byId.get(value['@id']) : undefined;
  return named ?? value;
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The type names of a node without their vocabulary, e.g. `NewsArticle`. */
export function typesOf(node: JsonLdNode): readonly string[] {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** A property's text; lists give their first, nodes their value, name or address. Null = none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return plainLine(value) || null;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  if (isNode(value)) return textOf(value['@value'] ?? value.name ?? value.url ?? value['@id']);
  return null;
}

/** A property as a list of its values. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.flat(2) : [value];
}
