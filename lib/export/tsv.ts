import { tableHeader, tableRows } from './annotation-table';
import type { WholeFormat } from './format';
import { csvLines } from './write-csv';

/** The table as spreadsheets take it from the clipboard. */
export const tsvFormat: WholeFormat = {
  kind: 'whole',
  id: 'tsv',
  group: 'table',
  labelKey: 'formatTsv',
  hintKey: 'hintTsv',
  extension: 'tsv',
  mimeType: 'text/tab-separated-values',
  isText: true,
  async *serialize(records, options) {
    const writing = { delimiter: '\t', isGuarded: true } as const;
    yield csvLines([tableHeader], writing);
    for await (const record of records) yield csvLines(tableRows(record, options), writing);
  },
};
