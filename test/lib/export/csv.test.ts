import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvFormat } from '@/lib/export/csv';
import { writtenText } from '../../support/export-options';
import { chineseNews, newsRecords } from '../../support/news-records';
import { hasTool, runTool, workFolder } from '../../support/tool';

const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true });

it('has a row for each annotation, and one for an article without', async () => {
  const text = await writtenText(csvFormat, newsRecords);
  expect(text.startsWith('\ufeff')).toBe(true);
  const rows = rowsOf(text);
  expect(rows.map(({ headline, quote }) => [headline, quote])).toEqual([
    ['The ferry runs again: 50% more for $3 & no queue', 'opened it on Monday'],
    ['The ferry runs again: 50% more for $3 & no queue', 'for a week'],
    ['临江市渡轮复航：“票价不变”', '𠮷野家旁的码头'],
    ['No author here', ''],
    ['No date here', ''],
  ]);
  expect(rows[2]).toMatchObject({ label: 'label claim', comment: '待核实😀', tags: '数字' });
});

it('gives a spreadsheet no formula', async () => {
  const [news] = newsRecords;
  if (news === undefined) throw new Error('There is news');
  const { saved } = news;
  const hostile = {
    ...news,
    saved: {
      ...saved,
      article: { ...saved.article, headline: '=HYPERLINK("https://evil.example")' },
    },
  };
  const [row] = rowsOf(await writtenText(csvFormat, [hostile]));
  expect(row?.headline).toBe(`'=HYPERLINK("https://evil.example")`);
});

it.runIf(hasTool('soffice'))(
  'opens in LibreOffice, Chinese intact',
  { timeout: 60_000 },
  async () => {
    const folder = workFolder();
    writeFileSync(join(folder, 'table.csv'), await writtenText(csvFormat, [chineseNews]));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Reads and writes UTF-8 with commas and quotes, from the first line on.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const reading = '--infilter=CSV:44,34,76,1';
    const args = [profile, '--headless', reading, '--convert-to', filter, '--outdir'];
    runTool('soffice', [...args, join(folder, 'out'), join(folder, 'table.csv')]);
    const [row] = rowsOf(readFileSync(join(folder, 'out/table-table.csv'), 'utf8'));
    expect(row).toMatchObject({
      headline: '临江市渡轮复航：“票价不变”',
      quote: '𠮷野家旁的码头',
      comment: '待核实😀',
    });
  },
);
