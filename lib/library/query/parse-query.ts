import {
  type Condition,
  havingNames,
  type Place,
  placeNames,
  type Query,
  type QueryFault,
  stateNames,
} from './query';
import { type QueryToken, queryTokens } from './query-tokens';

/** A year, a month or a day. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

export type ParsedQuery =
  | { readonly query: Query; readonly fault: null }
  | { readonly query: null; readonly fault: QueryFault };

/**
 * Reads what a person typed: words, `"phrases"`, `prefix*`, `-not`, `OR`, brackets and `field:value`. Words side by side
 * must all fit; `OR` binds less than they do. A last word without a space after it may go on (`open`).
 */
export function parseQuery(text: string): ParsedQuery {
  const tokens = queryTokens(text);
  if ('reason' in tokens) return { query: null, fault: tokens };
  const reader: Reader = { tokens, at: 0, places: [], endsOpen: !/\s$/u.test(text) };
  try {
    const condition = readOr(reader);
    const rest = reader.tokens[reader.at];
    if (rest !== undefined) throw new FaultError({ reason: 'bracket-extra', span: rest.span });
    return { query: { condition, places: reader.places }, fault: null };
  } catch (error) {
    if (error instanceof FaultError) return { query: null, fault: error.fault };
    throw error;
  }
}

class FaultError extends Error {
  readonly fault: QueryFault;
  constructor(fault: QueryFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

type Reader = {
  readonly tokens: readonly QueryToken[];
  at: number;
  readonly places: Place[];
  readonly endsOpen: boolean;
};

function readOr(reader: Reader): Condition {
  const parts = [readAnd(reader)];
  for (let or = reader.tokens[reader.at]; or?.kind === 'or'; or = reader.tokens[reader.at]) {
    reader.at++;
    const isBare = isEverything(parts.at(-1)) || reader.at >= reader.tokens.length;
    const next = readAnd(reader);
    if (isBare || isEverything(next)) throw new FaultError({ reason: 'or-alone', span: or.span });
    parts.push(next);
  }
  return joined('or', parts);
}

function readAnd(reader: Reader): Condition {
  const parts: Condition[] = [];
  for (;;) {
    const token = reader.tokens[reader.at];
    if (token === undefined || token.kind === 'or' || token.kind === ')') break;
    reader.at++;
    const part = token.kind === '(' ? readBracket(reader, token) : conditionOf(reader, token);
    if (part === null) continue;
    parts.push(token.isNegative ? { kind: 'not', part } : part);
  }
  return joined('and', parts);
}

function readBracket(reader: Reader, open: QueryToken): Condition {
  const inner = readOr(reader);
  const close = reader.tokens[reader.at];
  if (close?.kind !== ')') throw new FaultError({ reason: 'bracket-open', span: open.span });
  reader.at++;
  return inner;
}

/** Null = says where to look only. */
function conditionOf(reader: Reader, token: QueryToken): Condition | null {
  if (token.kind === 'field') return filterOf(reader, token);
  if (token.kind !== 'text') return null;
  const isLast = reader.at === reader.tokens.length && reader.endsOpen && !token.isNegative;
  if (token.isQuoted) return { kind: 'words', text: token.text, match: 'phrase' };
  if (/.\*$/.test(token.text)) {
    return { kind: 'words', text: token.text.slice(0, -1), match: 'prefix' };
  }
  return { kind: 'words', text: token.text, match: isLast ? 'open' : 'word' };
}

function filterOf(
  reader: Reader,
  token: Extract<QueryToken, { readonly kind: 'field' }>,
): Condition | null {
  const { field, value, span } = token;
  if (field === 'in') {
    reader.places.push(oneOf(placeNames, token));
    return null;
  }
  if (field === 'is') return { kind: 'filter', field, value: oneOf(stateNames, token) };
  if (field === 'has') return { kind: 'filter', field, value: oneOf(havingNames, token) };
  const isDate = ['saved', 'published', 'before', 'after'].includes(field);
  if (isDate && !DATE.test(value)) throw new FaultError({ reason: 'date-unreadable', span });
  return { kind: 'filter', field, value };
}

function oneOf<Name extends string>(
  names: readonly Name[],
  { value, span }: { readonly value: string; readonly span: QueryFault['span'] },
): Name {
  const name = names.find((known) => known === value.toLowerCase());
  if (name === undefined) throw new FaultError({ reason: 'value-unknown', span });
  return name;
}

function joined(kind: 'and' | 'or', parts: readonly Condition[]): Condition {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : { kind, parts };
}

function isEverything(condition: Condition | undefined): boolean {
  return condition?.kind === 'and' && condition.parts.length === 0;
}
