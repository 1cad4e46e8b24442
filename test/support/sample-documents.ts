import type { SearchDocument, SearchFields } from '@/lib/search/document';
import { sampleDay, sampleId } from './sample-records';

/** A document with nothing but these fields. */
export function sampleDocument(
  number: number,
  fields: Partial<SearchFields>,
  savedAt = sampleDay(1),
): SearchDocument {
  return {
    articleId: sampleId(number),
    versionId: sampleId(1000 + number),
    savedAt,
    fields: { headline: [], names: [], tag: [], comment: [], quote: [], text: [], ...fields },
  };
}
