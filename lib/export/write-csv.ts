import Papa from 'papaparse';

/** Makes Excel read UTF-8; every reader of tables takes it away again. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet could take for a formula: a sign that begins one, after blanks, quotes or separators that importers
 * drop, in half or full width. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^(?:[\s"';,\u200b\ufeff]|%0[9AD])*[=+\-@|＝＋－＠]|^[\t\r\n]/i;

type Row = readonly (string | number | null)[];

type Writing = {
  readonly delimiter: ',' | '\t';
  /** Puts `'` before what a spreadsheet would run; the cells are then no longer exactly what they were. */
  readonly isGuarded: boolean;
};

/** Rows by RFC 4180, each with its line end. */
export function csvLines(rows: readonly Row[], { delimiter, isGuarded }: Writing): string {
  if (rows.length === 0) return '';
  const cells = isGuarded ? rows.map((row) => row.map(guarded)) : rows;
  return `${Papa.unparse(cells as unknown[][], { delimiter, newline: '\r\n' })}\r\n`;
}

function guarded(cell: Row[number]): Row[number] {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}
