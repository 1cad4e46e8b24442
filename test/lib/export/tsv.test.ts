import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { tsvFormat } from '@/lib/export/tsv';
import { writtenText } from '../../support/export-options';
import { englishNews } from '../../support/news-records';

it('gives a spreadsheet no formula', async () => {
  const { saved } = englishNews;
  const article = { ...saved.article, headline: '=1+1' };
  const text = await writtenText(tsvFormat, [{ ...englishNews, saved: { ...saved, article } }]);
  const [row]: Record<string, string>[] = parse(text, { delimiter: '\t', columns: true });
  expect(row?.headline).toBe("'=1+1");
});

it('begins with the header, without a mark that a paste would show', async () => {
  const text = await writtenText(tsvFormat, [englishNews]);
  expect(text.startsWith('highlight_id\t')).toBe(true);
  const rows: Record<string, string>[] = parse(text, { delimiter: '\t', columns: true });
  expect(rows.map(({ quote }) => quote)).toEqual(['opened it on Monday', 'for a week']);
});
