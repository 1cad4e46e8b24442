import type { MetaTags } from '@/lib/article/metadata/meta-tags';

/** Meta tags of these values by name. */
export function metaOf(values: Readonly<Record<string, string>>): MetaTags {
  return {
    first: (...names) =>
      names.map((name) => values[name]).find((value) => value !== undefined) ?? null,
    all: (name) => (values[name] === undefined ? [] : [values[name]]),
  };
}
