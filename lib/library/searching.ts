import type { AnnotationRecord } from '@/lib/annotation/annotation';
import type { Id } from '@/lib/base/id';
import type { Span } from '@/lib/base/span';
import type { QueryFault } from './query/query';
import type { ArticleCard } from './saved-article';

/** `relevance` without words is `saved`. */
export const searchOrders = ['relevance', 'saved', 'published', 'headline'] as const;
export type SearchOrder = (typeof searchOrders)[number];

export type SearchWish = {
  /** In the query language of `parseQuery`; `''` = everything. */
  readonly query: string;
  readonly order: SearchOrder;
  readonly offset: number;
  readonly limit: number;
  /** False = rows without snippets, which takes a quarter of the time. */
  readonly snippets: boolean;
};

/** A passage in which words of the query stand. `marks`: where, in `text`. */
export type Snippet = {
  readonly from: 'text' | 'quote' | 'comment';
  /** Of a quote or an annotation's comment. */
  readonly annotationId: Id | null;
  /** `…` at a cut end. */
  readonly text: string;
  readonly marks: readonly Span[];
};

export type SearchRow = {
  readonly card: ArticleCard;
  readonly headlineMarks: readonly Span[];
  readonly snippets: readonly Snippet[];
};

export type SearchPage = {
  readonly rows: readonly SearchRow[];
  /** Of the whole result, not of this page. */
  readonly total: number;
  /** False = `total` is an upper bound: phrases are compared with the text only as far as rows were asked for. */
  readonly isTotalExact: boolean;
  /** Null = the query could be read. */
  readonly fault: QueryFault | null;
};

/** The values of a facet are what a filter of the query takes: `tag` → `tag:value`; `state` → `is:`, `having` → `has:`. */
export const facetFields = [
  'tag',
  'label',
  'site',
  'source',
  'section',
  'author',
  'lang',
  'is',
  'has',
  'saved',
  'published',
] as const;
export type FacetField = (typeof facetFields)[number];

export type FacetValue = { readonly value: string; readonly count: number };

/**
 * How many articles of a result have each value, most first; months (`2026-11`) newest first. Of a hierarchical tag its
 * parents count too.
 */
export type Facets = Readonly<Record<FacetField, readonly FacetValue[]>>;

export type AnnotationWish = {
  /** As of a search: filters choose articles, words must stand in quote, comment or tags of the annotation. */
  readonly query: string;
  /** Null = any. */
  readonly labelId: string | null;
  /** On the annotation itself, or a child of it; null = any. */
  readonly tag: string | null;
  readonly offset: number;
  readonly limit: number;
};

/** Grouped by article, newest saved first, in each in document order. */
export type AnnotationPage = {
  readonly rows: readonly AnnotationRecord[];
  /** Of the articles of the rows. */
  readonly cards: readonly ArticleCard[];
  /** Null = not counted: there are more after these rows. */
  readonly total: number | null;
  readonly fault: QueryFault | null;
};

/** What may stand at the caret of a query. */
export type Completion = {
  /** What of the query the text replaces. */
  readonly span: Span;
  readonly text: string;
  /** Articles that have it; null = a field's name. */
  readonly count: number | null;
};

export type SavedSearch = {
  readonly id: Id;
  readonly name: string;
  readonly query: string;
  readonly order: SearchOrder;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
};

/** What is in the trash, last deleted first; annotations of articles that are not there themselves. */
export type TrashPage = {
  readonly articles: readonly ArticleCard[];
  readonly annotations: readonly { readonly record: AnnotationRecord; readonly headline: string }[];
};

export type LibraryStatus = {
  /** Outside the trash. */
  readonly articles: number;
  readonly trashed: number;
  /** Articles whose last change the search does not know yet. */
  readonly unindexed: number;
};

/** What a bulk action changes; absent = unchanged. */
export type BulkEdits = {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly status?: ArticleCard['status'];
  readonly starred?: boolean;
};
