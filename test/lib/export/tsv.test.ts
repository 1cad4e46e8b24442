import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { tsvFormat } from '@/lib/export/tsv';
import { writtenText } from '../../support/export-options';
import { englishNews } from '../../support/news-records';

it('begins with the header, without a mark that a paste would show', async () => {
  const text = await writtenText(tsvFormat, [englishNews]);
  expect(text.startsWith('highlight_id\t')).toBe(true);
  const rows: Record<string, string>[] = parse(text, { delimiter: '\t', columns: true });
  expect(rows.map(({ quote }) => quote)).toEqual(['opened it on Monday', 'for a week']);
});
