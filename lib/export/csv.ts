import { tableHeader, tableRows } from './annotation-table';
import type { WholeFormat } from './format';
import { BYTE_ORDER_MARK, csvLines } from './write-csv';

/** A row for each annotation, safe to open in Excel, Numbers and LibreOffice. */
export const csvFormat: WholeFormat = {
  kind: 'whole',
  id: 'csv',
  group: 'table',
  labelKey: 'formatCsv',
  hintKey: 'hintCsv',
  extension: 'csv',
  mimeType: 'text/csv',
  isText: true,
  async *serialize(records, options) {
    const writing = { delimiter: ',', isGuarded: true } as const;
    yield BYTE_ORDER_MARK + csvLines([tableHeader], writing);
    for await (const record of records) yield csvLines(tableRows(record, options), writing);
  },
};
