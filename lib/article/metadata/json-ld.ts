/** One JSON-LD node, of any shape: pages are not to be trusted. */
export type JsonLdNode = { readonly [property: string]: unknown };

/** Characters of one script; beyond it is data, not a description of the page. */
const MAX_SCRIPT = 500_000;
const MAX_DEPTH = 6;

/** schema.org's articles and what publishers use for them. */
const ARTICLE_TYPE =
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|OpinionNewsArticle|Review\w*|DiscussionForumPosting)$/;

/** The node that describes the page's article: the one with a headline and a date among those of an article's type. */
export function articleNodeOf(document: Document): JsonLdNode | null {
  const nodes = nodesOf(document).filter((node) =>
    typesOf(node).some((type) => ARTICLE_TYPE.test(type)),
  );
  const worth = (node: JsonLdNode) =>
    (textOf(node.headline ?? node.name) === null ? 0 : 2) +
    (textOf(node.datePublished) === null ? 0 : 2) +
    (node.author === undefined ? 0 : 1);
  return nodes.reduce<JsonLdNode | null>(
    (best, node) => (best === null || worth(node) > worth(best) ? node : best),
    null,
  );
}

/** A property's text; lists give their first, nodes their name or value. Null = none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  if (isNode(value)) return textOf(value['@value'] ?? value.name ?? value.url ?? value['@id']);
  return null;
}

/** A property as a list of its values. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All nodes of the page by `@id`, for properties that only refer to one. */
export function nodesById(document: Document): ReadonlyMap<string, JsonLdNode> {
  const named = nodesOf(document).filter((node) => typeof node['@id'] === 'string');
  // A node that only refers has nothing but its id.
  return new Map(
    named.filter((node) => Object.keys(node).length > 1).map((node) => [String(node['@id']), node]),
  );
}

function nodesOf(document: Document): readonly JsonLdNode[] {
  const found: JsonLdNode[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const data = parseLeniently(script.textContent ?? '');
    collect(data, found, 0);
  }
  return found;
}

function collect(value: unknown, found: JsonLdNode[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) for (const item of value) collect(item, found, depth + 1);
  if (!isNode(value)) return;
  found.push(value);
  for (const property of [
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'author',
    'publisher',
    'itemListElement',
  ]) {
    if (value[property] !== undefined) collect(value[property], found, depth + 1);
  }
}

/** JSON as sites write it: with raw line breaks in strings, HTML comment marks around it, commas too many. */
function parseLeniently(text: string): unknown {
  if (text.length > MAX_SCRIPT) return null;
  const bare = text.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next, more lenient attempt; a page whose data cannot be read is read without it.
    }
  }
  return null;
}

function typesOf(node: JsonLdNode): readonly string[] {
  return listOf(node['@type']).filter((type) => typeof type === 'string');
}
