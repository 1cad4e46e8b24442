import type { Span } from '@/lib/base/span';
import { type FilterField, filterFields, type QueryFault } from './query';

/** One piece of a query as it is written; `(`, `)` and `or` stand for themselves. */
export type QueryToken = { readonly span: Span; readonly isNegative: boolean } & (
  | { readonly kind: '(' | ')' | 'or' }
  | { readonly kind: 'text'; readonly text: string; readonly isQuoted: boolean }
  | { readonly kind: 'field'; readonly field: FilterField; readonly value: string }
);

/** Those of Chinese keyboards too. */
const PIECE =
  /(?<bracket>[()（）])|(?<minus>[-－](?=[^\s)）]))?(?:(?<field>[a-z]+)[:：](?!\/\/))?(?<value>["“”][^"“”]*(?:["“”]|$)|[^\s()（）"“”]*)/iuy;

const OPEN_QUOTE = /^["“”](?:[^"“”]*)$/u;

/** The pieces of a query, or the first that cannot be one. */
export function queryTokens(query: string): readonly QueryToken[] | QueryFault {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const isSpace = /\s/u.test(query.charAt(at));
    if (isSpace) {
      at++;
      continue;
    }
    PIECE.lastIndex = at;
    const groups = PIECE.exec(query)?.groups ?? {};
    const span = { start: at, end: Math.max(PIECE.lastIndex, at + 1) };
    const token = tokenOf(groups, span);
    if ('reason' in token) return token;
    tokens.push(token);
    at = span.end;
  }
  return tokens;
}

type Groups = { readonly [name in string]?: string };

function tokenOf(groups: Groups, span: Span): QueryToken | QueryFault {
  const { bracket, minus, field, value = '' } = groups;
  const isNegative = minus !== undefined;
  if (bracket !== undefined) {
    return { kind: /[(（]/.test(bracket) ? '(' : ')', span, isNegative: false };
  }
  const isQuoted = /^["“”]/.test(value);
  if (OPEN_QUOTE.test(value)) {
    return { reason: 'quote-open', span: { start: span.end - value.length, end: span.end } };
  }
  const text = isQuoted ? value.slice(1, -1) : value;
  if (field !== undefined) return fieldToken({ field, text, isNegative }, span);
  if (!isQuoted && !isNegative && (text === 'OR' || text === '|')) {
    return { kind: 'or', span, isNegative };
  }
  return { kind: 'text', text, isQuoted, span, isNegative };
}

function fieldToken(
  written: { readonly field: string; readonly text: string; readonly isNegative: boolean },
  span: Span,
): QueryToken | QueryFault {
  const field = filterFields.find((known) => known === written.field.toLowerCase());
  const start = span.start + (written.isNegative ? 1 : 0);
  if (field === undefined) {
    return { reason: 'field-unknown', span: { start, end: start + written.field.length } };
  }
  const value = written.text.trim();
  if (value === '') return { reason: 'value-missing', span: { start, end: span.end } };
  return { kind: 'field', field, value, span, isNegative: written.isNegative };
}
