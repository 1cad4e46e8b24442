import { hostOf } from '../outlet';
import type { ArticleCard } from '../saved-article';

/**
 * What filters, facets and orders need of an article outside the trash: small enough to hold of all at once. With the rest
 * of its card, so that a list reads no more.
 */
export type Facts = Omit<ArticleCard, 'tags' | 'labels' | 'trashedAt'> & {
  /** Whether an annotation waits to be placed. */
  readonly hasUnplaced: boolean;
  /** Without `www.`. */
  readonly host: string;
  /** On the article or its annotations. */
  readonly tags: readonly string[];
  /** Ids of labels on its annotations. */
  readonly labels: readonly string[];
  /** On the article itself. */
  readonly ownTags: readonly string[];
  readonly labelCounts: Readonly<Record<string, number>>;
};

/** One value for all equal ones, so that thousands of records share it: a list takes more room than its words. */
export type Shared = {
  text(value: string): string;
  list(values: readonly string[]): readonly string[];
  counts(values: Readonly<Record<string, number>>): Readonly<Record<string, number>>;
};

const unshared: Shared = {
  text: (value) => value,
  list: (values) => values,
  counts: (values) => values,
};

export function createShared(): Shared {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const counts = new Map<string, Readonly<Record<string, number>>>();
  const text = (value: string) => {
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    return known ?? value;
  };
  return {
    text,
    list(values) {
      const key = JSON.stringify(values);
      const known = lists.get(key);
      if (known !== undefined) return known;
      const own = values.map(text);
      lists.set(key, own);
      return own;
    },
    counts(values) {
      const key = JSON.stringify(values);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, values);
      return known ?? values;
    },
  };
}

export function factsOf(card: ArticleCard, shared: Shared = unshared): Facts {
  const { text, list, counts } = shared;
  const known = (value: string | null) => (value === null ? null : text(value));
  const { tags, labels, trashedAt: _, ...own } = card;
  const ownTags = list(tags);
  const annotationTags = list(own.annotationTags);
  return {
    ...own,
    publisher: known(own.publisher),
    source: known(own.source),
    section: known(own.section),
    authors: list(own.authors),
    language: known(own.language),
    host: text(hostOf(own.url)),
    hasUnplaced: (own.unplacedCount ?? 0) > 0,
    tags: annotationTags.length === 0 ? ownTags : list([...new Set([...tags, ...annotationTags])]),
    labels: list(Object.keys(labels)),
    ...{ ownTags, annotationTags },
    labelCounts: counts(labels),
  };
}

/** The card that they are of. */
export function cardOfFacts(facts: Facts): ArticleCard {
  const { host: _host, hasUnplaced: _has, ownTags, labelCounts, ...own } = facts;
  return { ...own, tags: ownTags, labels: labelCounts, trashedAt: null };
}
