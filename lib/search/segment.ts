import type { Id } from '@/lib/base/id';

/** An immutable part of the search index; only `deleted` changes. Its postings are in blocks of their own. */
export type SegmentRecord = {
  readonly id: number;
};

/** Where an article is in the index. */
export type DocumentPlace = {
  readonly articleId: Id;
  readonly segmentId: number;
  readonly document: number;
};
