import { idShape, instantShape } from '@/lib/annotation/annotation-shape';
import {
  boolean,
  integer,
  nullOr,
  oneOf,
  partial,
  record,
  type Shape,
  text,
} from '@/lib/base/shape';
import { statusShape, tagShape, tagsShape } from './library-shapes';
import {
  type AnnotationWish,
  type BulkEdits,
  type SavedSearch,
  type SearchWish,
  searchOrders,
} from './searching';

/** UTF-16 code units of a query. */
export const MAX_SEARCH = 10_000;
/** Rows of one page. */
export const MAX_PAGE = 10_000;
const MAX_NAME = 1000;

export const searchWishShape: Shape<SearchWish> = record({
  query: text(MAX_SEARCH),
  order: oneOf(searchOrders),
  offset: integer(0),
  limit: integer(0, MAX_PAGE),
  snippets: boolean,
});

export const annotationWishShape: Shape<AnnotationWish> = record({
  query: text(MAX_SEARCH),
  labelId: nullOr(text(MAX_NAME)),
  tag: nullOr(tagShape),
  offset: integer(0),
  limit: integer(0, MAX_PAGE),
});

export const savedSearchShape: Shape<SavedSearch> = record({
  id: idShape,
  name: text(MAX_NAME),
  query: text(MAX_SEARCH),
  order: oneOf(searchOrders),
  createdAt: instantShape,
});

export const bulkEditsShape: Shape<BulkEdits> = partial({
  addTags: tagsShape,
  removeTags: tagsShape,
  status: statusShape,
  starred: boolean,
});
