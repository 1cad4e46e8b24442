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
};

const unshared: Shared = { text: (value) => value, list: (values) => values };

export function createShared(): Shared {
  const texts = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
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
  };
}

export function factsOf(card: ArticleCard, { text, list }: Shared = unshared): Facts {
  const shared = (value: string | null) => (value === null ? null : text(value));
  return {
    id: card.id,
    headline: card.headline,
    host: text(hostOf(card.url)),
    publisher: shared(card.publisher),
    source: shared(card.source),
    section: shared(card.section),
    authors: list(card.authors),
    language: shared(card.language),
    status: card.status,
    starred: card.starred,
    savedAt: card.savedAt,
    published: card.published,
    annotationCount: card.annotationCount,
    hasComment: card.hasComment,
    hasUnplaced: (card.unplacedCount ?? 0) > 0,
    tags: list([...new Set([...card.tags, ...card.annotationTags])]),
    labels: list(Object.keys(card.labels)),
  };
}
