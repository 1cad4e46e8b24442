import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { readwiseFormat } from '@/lib/export/readwise';
import { writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { newsRecords } from '../../support/news-records';
import { recordOfText } from '../../support/varied-records';

it('has exactly Readwise’s header, a row for each highlight, its place rising', async () => {
  const text = await writtenText(readwiseFormat, newsRecords);
  expect(text.split('\r\n')[0]).toBe('Highlight,Title,Author,URL,Note,Location,Date');
  const rows: string[][] = parse(text, { from_line: 2 });
  expect(rows.map((row) => [row[0], row[4], row[5], row[6]])).toEqual([
    ['opened it on Monday', '.verify\nSays *who*?', '1', '2026-11-02 12:00:00'],
    ['for a week', '', '2', '2026-11-02 12:00:00'],
    ['𠮷野家旁的码头', '.数字\n待核实😀', '1', '2026-11-02 12:00:00'],
  ]);
});

it('keeps every quote exactly', async () => {
  const texts = nastyTexts().filter((text) => text.trim() !== '' && !/\p{Cs}/u.test(text));
  const rows: string[][] = parse(await writtenText(readwiseFormat, texts.map(recordOfText)), {
    from_line: 2,
  });
  expect(rows.map(([quote]) => quote)).toEqual(texts);
});
