import type { FilterField } from './query';
import { queryTokens } from './query-tokens';

/** A filter as it is written in a query: `tag:food`, `tag:"slow food"`. */
export function writtenFilter(field: FilterField, value: string): string {
  const text = value.replace(/["“”]/gu, ' ').trim();
  // A value that begins with `//` would stand as the rest of an address.
  return /^(?!\/\/)[^\s()（）]+$/u.test(text) ? `${field}:${text}` : `${field}:"${text}"`;
}

/** Their filters take a part of a name too: `site:harbour`. */
const fieldsByPart: readonly FilterField[] = ['site', 'source', 'section', 'author'];

/** The value that stands for this one alone, and not for names that it is a part of: `site:=Harbour`. */
export function exactValue(field: FilterField, value: string): string {
  return fieldsByPart.includes(field) ? `=${value}` : value;
}

/** Whether the query has this filter, not negated. */
export function hasFilter(query: string, field: FilterField, value: string): boolean {
  return filterSpans(query, field, value).length > 0;
}

/** All filters of the query that are not negated, each as `writtenFilter` writes it. */
export function writtenFilters(query: string): ReadonlySet<string> {
  const tokens = queryTokens(query);
  if ('reason' in tokens) return new Set();
  const written = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'field' && !token.isNegative) {
      written.add(writtenFilter(token.field, token.value));
    }
  }
  return written;
}

/** The query with this filter at its end; as it is when it has it. */
export function withFilter(query: string, field: FilterField, value: string): string {
  if (hasFilter(query, field, value)) return query;
  const before = query.trim();
  return `${before === '' ? '' : `${before} `}${writtenFilter(field, value)} `;
}

/** The query without this filter. */
export function withoutFilter(query: string, field: FilterField, value: string): string {
  const spans = filterSpans(query, field, value);
  const left = spans.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start).trimEnd()} ${rest.slice(end).trimStart()}`,
    query,
  );
  return spans.length === 0 ? query : left.trimStart();
}

function filterSpans(query: string, field: FilterField, value: string) {
  const tokens = queryTokens(query);
  if ('reason' in tokens) return [];
  const wanted = writtenFilter(field, value);
  return tokens.flatMap((token) =>
    token.kind === 'field' &&
    !token.isNegative &&
    token.field === field &&
    writtenFilter(field, token.value) === wanted
      ? [token.span]
      : [],
  );
}
