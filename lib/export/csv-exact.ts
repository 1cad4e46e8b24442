import { tableHeader, tableRows } from './annotation-table';
import type { WholeFormat } from './format';
import { BYTE_ORDER_MARK, csvLines } from './write-csv';

/** A row for each annotation, every cell exactly what it is: for programs, not for spreadsheets. */
export const csvExactFormat: WholeFormat = {
  kind: 'whole',
  id: 'csv-exact',
  group: 'table',
  labelKey: 'formatCsvExact',
  hintKey: 'hintCsvExact',
  extension: 'csv',
  mimeType: 'text/csv',
  isText: true,
  async *serialize(records, options) {
    const writing = { delimiter: ',', isGuarded: false } as const;
    yield BYTE_ORDER_MARK + csvLines([tableHeader], writing);
    for await (const record of records) yield csvLines(tableRows(record, options), writing);
  },
};
