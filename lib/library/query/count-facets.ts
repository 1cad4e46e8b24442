import { type FacetField, type Facets, type FacetValue, facetFields } from '../searching';
import { tagWithParents } from '../tags';
import type { Facts } from './facts';

const MONTH = 'YYYY-MM'.length;

/** How many of the articles have each value; see `Facets`. */
export function countFacets(articles: Iterable<Facts>): Facets {
  const counts = new Map<FacetField, Map<string, number>>(
    facetFields.map((field) => [field, new Map()]),
  );
  for (const facts of articles) {
    for (const field of facetFields) {
      const values = counts.get(field);
      for (const value of new Set(valuesOf[field](facts))) {
        values?.set(value, (values.get(value) ?? 0) + 1);
      }
    }
  }
  const sorted = facetFields.map((field) => [field, sortedValues(field, counts.get(field))]);
  return Object.fromEntries(sorted) as Facets;
}

const present = (value: string | null) => (value === null ? [] : [value]);

/** The values of an article for each facet, as a filter of the query takes them. */
const valuesOf: Readonly<Record<FacetField, (facts: Facts) => readonly string[]>> = {
  tag: ({ tags }) => tags.flatMap(tagWithParents),
  label: ({ labels }) => labels,
  site: ({ publisher, host }) => [publisher ?? host],
  source: ({ source }) => present(source),
  section: ({ section }) => present(section),
  author: ({ authors }) => authors,
  lang: ({ language }) => (language === null ? [] : [language.split('-')[0] ?? language]),
  is: ({ status, starred }) => (starred ? [status, 'starred'] : [status]),
  has: ({ hasComment, hasUnplaced, annotationCount, tags }) => [
    ...(hasComment ? ['comment'] : []),
    ...(annotationCount > 0 ? ['annotation'] : []),
    ...(tags.length > 0 ? ['tag'] : []),
    ...(hasUnplaced ? ['unplaced'] : []),
  ],
  saved: ({ savedAt }) => [savedAt.slice(0, MONTH)],
  published: ({ published }) => present(published?.slice(0, MONTH) ?? null),
};

function sortedValues(
  field: FacetField,
  counts: ReadonlyMap<string, number> = new Map(),
): readonly FacetValue[] {
  const values = [...counts].map(([value, count]) => ({ value, count }));
  const isDate = field === 'saved' || field === 'published';
  return values.sort((a, b) =>
    isDate ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
