import Papa from 'papaparse';
import { failed, type Result, success } from '@/lib/base/result';
import type { BadRow, RowPlace } from '@/lib/library/bad-row';
import { badRow } from './imported-article';
import { textOf } from './values';

export type TableRow = {
  readonly place: RowPlace;
  /** The cell of that column; `''` where the row has none. */
  cell(column: string): string;
};

export type Table = { readonly rows: readonly TableRow[]; readonly bad: readonly BadRow[] };

/** More columns than any export has; a file beyond it is no table. */
const MAX_COLUMNS = 200;
const DELIMITERS = [',', ';', '\t'];

/** The names of the first row, trimmed; empty where the text begins with no row. */
export function columnsOf(text: string): readonly string[] {
  const { data } = Papa.parse<readonly string[]>(text, {
    preview: 1,
    skipEmptyLines: true,
    delimiter: delimiterOf(text),
  });
  return (data[0] ?? []).slice(0, MAX_COLUMNS).map((name) => name.trim());
}

/**
 * A table by the names of its first row (RFC 4180; parted by comma, semicolon or tab). A row with a quotation mark out of
 * place is a bad one; `import-broken-table` with the line where a quoted cell never ends.
 */
export function readTable(text: string): Result<Table> {
  const columns = new Map<string, number>();
  const rows: TableRow[] = [];
  const bad: BadRow[] = [];
  const counter = lineCounter(text);
  let isFirst = true;
  let openQuote: number | null = null;
  Papa.parse<readonly string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const line = counter.lineBefore(meta.cursor);
      if (data.every((cell) => cell.trim() === '')) return;
      if (isFirst) {
        data.slice(0, MAX_COLUMNS).forEach((name, index) => {
          if (!columns.has(name.trim())) columns.set(name.trim(), index);
        });
        isFirst = false;
        return;
      }
      const place: RowPlace = { unit: 'line', line };
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= line;
      if (errors.some(({ type }) => type === 'Quotes')) bad.push(badRow(place, 'broken-quotes'));
      else rows.push({ place, cell: (column) => textOf(data[columns.get(column) ?? -1]) });
    },
  });
  if (openQuote !== null) return failed('import-broken-table', `line ${openQuote}`);
  return success({ rows, bad });
}

/** The one that parts the first line most often; a title may hold any of them. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split('\n', 1);
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Tells of each row, in their order, on which line it begins; a quoted cell may hold several. */
function lineCounter(text: string) {
  let line = 1;
  let at = 0;
  let begins = 1;
  return {
    lineBefore(cursor: number): number {
      begins = line;
      for (; at < cursor; at++) if (text.charCodeAt(at) === 10) line++;
      return begins;
    },
  };
}
