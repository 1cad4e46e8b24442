/** The `<meta>` values of a page by lower-case name, property or itemprop, in document order. */
export type MetaTags = {
  /** The first value that is not empty among the names, in the order of the names. */
  first(...names: readonly string[]): string | null;
  all(name: string): readonly string[];
};

export function readMetaTags(document: Document): MetaTags {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    // Some sites leave the whole story, tags and all, in a description: that is markup, not a value.
    if (content === '' || /<\/?(?:p|div|br)\b/i.test(content)) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  return {
    first: (...names) =>
      names.map((name) => values.get(name)?.[0]).find((value) => value !== undefined) ?? null,
    all: (name) => values.get(name) ?? [],
  };
}
