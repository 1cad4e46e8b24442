import type { Span } from '@/lib/base/span';
import { type ReadingStatus, readingStatuses } from '../saved-article';

/** What may stand before the colon of a filter. */
export const filterFields = [
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
  'before',
  'after',
  'in',
] as const;
export type FilterField = (typeof filterFields)[number];

export const stateNames: readonly ('starred' | ReadingStatus)[] = ['starred', ...readingStatuses];
export const havingNames = ['comment', 'annotation', 'tag', 'unplaced'] as const;
export const placeNames = ['headline', 'text', 'quote', 'comment', 'tag'] as const;

/** Where words are looked for. */
export type Place = (typeof placeNames)[number];

/** `field:value`; the value as it was written, without its quotes. */
export type Filter = {
  readonly kind: 'filter';
  readonly field: Exclude<FilterField, 'in'>;
  readonly value: string;
};

/** `phrase`: in quotes. `prefix`: `ferr*`. `open`: the last word, perhaps not typed to its end. */
export type Words = {
  readonly kind: 'words';
  readonly text: string;
  readonly match: 'word' | 'phrase' | 'prefix' | 'open';
};

export type Condition =
  | Words
  | Filter
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

export type Query = {
  /** An `and` without parts fits everything. */
  readonly condition: Condition;
  /** From `in:`; holds for all words of the query. Empty = everywhere. */
  readonly places: readonly Place[];
};

export const queryFaults = [
  'quote-open',
  'bracket-open',
  'bracket-extra',
  'field-unknown',
  'value-missing',
  'value-unknown',
  'date-unreadable',
  'or-alone',
] as const;

/** Why a query cannot be read, and which characters of it (UTF-16 code units) are at fault. */
export type QueryFault = { readonly reason: (typeof queryFaults)[number]; readonly span: Span };
