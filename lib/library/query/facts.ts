import type { Id } from '@/lib/base/id';
import { hostOf } from '../outlet';
import type { ArticleCard } from '../saved-article';

/** What filters, facets and orders need of an article: small enough to hold of all at once. */
export type Facts = Pick<
  ArticleCard,
  | 'headline'
  | 'publisher'
  | 'source'
  | 'section'
  | 'authors'
  | 'language'
  | 'status'
  | 'starred'
  | 'savedAt'
  | 'published'
  | 'annotationCount'
  | 'hasComment'
> & {
  readonly id: Id;
  /** The whole card, for a list. */
  readonly card: ArticleCard;
  /** Whether an annotation waits to be placed. */
  readonly hasUnplaced: boolean;
  /** Without `www.`. */
  readonly host: string;
  /** On the article or its annotations. */
  readonly tags: readonly string[];
  /** Ids of labels on its annotations. */
  readonly labels: readonly string[];
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

export function factsOf(read: ArticleCard, shared: Shared = unshared): Facts {
  const card = sharedCard(read, shared);
  const { tags, annotationTags } = card;
  return {
    id: card.id,
    card,
    headline: card.headline,
    host: shared.text(hostOf(card.url)),
    publisher: card.publisher,
    source: card.source,
    section: card.section,
    authors: card.authors,
    language: card.language,
    status: card.status,
    starred: card.starred,
    savedAt: card.savedAt,
    published: card.published,
    annotationCount: card.annotationCount,
    hasComment: card.hasComment,
    hasUnplaced: (card.unplacedCount ?? 0) > 0,
    tags:
      annotationTags.length === 0 ? tags : shared.list([...new Set([...tags, ...annotationTags])]),
    labels: shared.list(Object.keys(card.labels)),
  };
}

function sharedCard(card: ArticleCard, { text, list, counts }: Shared): ArticleCard {
  const shared = (value: string | null) => (value === null ? null : text(value));
  return {
    ...card,
    publisher: shared(card.publisher),
    source: shared(card.source),
    section: shared(card.section),
    authors: list(card.authors),
    language: shared(card.language),
    tags: list(card.tags),
    labels: counts(card.labels),
    annotationTags: list(card.annotationTags),
  };
}
