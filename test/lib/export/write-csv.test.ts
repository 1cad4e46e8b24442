import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BYTE_ORDER_MARK, csvLines } from '@/lib/export/write-csv';
import { runsOf } from '@/test/support/property-runs';
import { nastyFormulas, nastyTexts } from '../../support/nasty-strings';

const exact = { delimiter: ',', isGuarded: false } as const;
const guarded = { delimiter: ',', isGuarded: true } as const;
const read = (text: string) => parse(text, { relax_column_count: false });

it.each(nastyTexts().filter((text) => !/\p{Cs}/u.test(text)))('keeps %j exactly', (text) => {
  expect(read(csvLines([['a', text, 'b']], exact))).toEqual([['a', text, 'b']]);
});

it('keeps any table exactly', () => {
  const cells = fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1 }), (rows) => {
      // A first cell that begins with the mark would be taken for one of the file.
      expect(read(csvLines([['x', 'y', 'z'], ...rows], exact))).toEqual([['x', 'y', 'z'], ...rows]);
    }),
    runsOf(30),
  );
});

it.each(nastyFormulas())('keeps a spreadsheet from running %j', (text) => {
  expect(read(csvLines([['a', text]], guarded))).toEqual([['a', `'${text}`]]);
});

it.each(['5', '2026-11-01', 'a = b', '“quoted”', '渡轮', 'x-y'])('leaves %j alone', (text) => {
  expect(read(csvLines([[text, 'b']], guarded))).toEqual([[text, 'b']]);
});

it('ends every line as RFC 4180 says, numbers and empty cells bare', () => {
  expect(csvLines([[1, null, 'a']], exact)).toBe('1,,a\r\n');
  expect(csvLines([], exact)).toBe('');
  expect(BYTE_ORDER_MARK.charCodeAt(0)).toBe(0xfeff);
});
