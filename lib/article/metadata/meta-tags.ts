import { plainLine } from './plain-text';

/** The `<meta>` values of a page by lower-case name, property or itemprop, in document order. */
export type MetaTags = {
  /** The first value that is not empty among the names, in the order of the names. */
  first(...names: readonly string[]): string | null;
  all(name: string): readonly string[];
};

/** Values that a template left unfilled. */
const UNFILLED = /^(?:\{\{.*\}\}|\[.*%.*\]|null|undefined|none|n\/a|nan|-)$/i;

/** Reads the `<meta>` tags below the element; of the body's, only those of a field's own kind count as any other. */
export function readMetaTags(root: Element): MetaTags {
  const values = new Map<string, string[]>();
  for (const element of root.querySelectorAll('meta[content]')) {
    const written = element.getAttribute('content') ?? '';
    // Some sites leave the whole story, tags and all, in a description: that is markup, not a value.
    if (/<\/?(?:p|div|br)\b/i.test(written)) continue;
    const content = plainLine(written);
    if (content === '' || UNFILLED.test(content)) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const given = element.getAttribute(attribute);
      const name = given === null ? '' : plainNameOf(given);
      if (name !== '') values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  return {
    first: (...names) =>
      names
        .map((name) => values.get(plainNameOf(name))?.[0])
        .find((value) => value !== undefined) ?? null,
    all: (name) => values.get(plainNameOf(name)) ?? [],
  };
}

/** Frameworks write `article:published:time`, `article.published_time` and `Article:Published_Time` for one name. */
function plainNameOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_.:-]+/g, ':');
}
