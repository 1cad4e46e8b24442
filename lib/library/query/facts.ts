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

/** One string for all equal ones, so that thousands of records share it. */
export type Intern = (value: string) => string;

export function factsOf(card: ArticleCard, intern: Intern = (value) => value): Facts {
  const shared = (value: string | null) => (value === null ? null : intern(value));
  return {
    id: card.id,
    headline: card.headline,
    host: intern(hostOf(card.url)),
    publisher: shared(card.publisher),
    source: shared(card.source),
    section: shared(card.section),
    authors: card.authors.map(intern),
    language: shared(card.language),
    status: card.status,
    starred: card.starred,
    savedAt: card.savedAt,
    published: card.published,
    annotationCount: card.annotationCount,
    hasComment: card.hasComment,
    hasUnplaced: (card.unplacedCount ?? 0) > 0,
    tags: [...new Set([...card.tags, ...card.annotationTags])].map(intern),
    labels: Object.keys(card.labels).map(intern),
  };
}
