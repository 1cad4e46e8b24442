import { describe, expect, it } from 'vitest';
import { columnsOf, readTable } from '@/lib/import/table';
import { must } from '@/test/support/sample-library';

const cells = (text: string, columns: readonly string[]) =>
  must(readTable(text)).rows.map(({ cell }) => columns.map(cell));
const lines = (text: string) => must(readTable(text)).rows.map(({ place }) => place);

it('reads cells by the names of their columns', () => {
  expect(cells('a, b \n1,"two, 2"\n3\n', ['b', 'a', 'c'])).toEqual([
    ['two, 2', '1', ''],
    ['', '3', ''],
  ]);
});

it.each([
  ['semicolons', 'a;b\n1;2\n'],
  ['tabs', 'a\tb\n1\t2\n'],
  ['carriage returns', 'a,b\r\n1,2\r\n'],
])('reads tables with %s', (_what, text) => {
  expect(cells(text, ['a', 'b'])).toEqual([['1', '2']]);
});

it('tells the line on which each row begins, quoted line breaks and empty lines counted', () => {
  expect(lines('a,b\n"1\n1",2\n\n3,4\n')).toEqual([
    { unit: 'line', line: 2 },
    { unit: 'line', line: 5 },
  ]);
});

it('has nothing of every object', () => {
  expect(cells('__proto__,constructor\n1,2\n', ['toString', '__proto__'])).toEqual([['', '1']]);
  expect(columnsOf('')).toEqual([]);
  expect(must(readTable('')).rows).toEqual([]);
});

describe('a quotation mark', () => {
  it('out of place spoils its row only', () => {
    const table = must(readTable('a,b\n"1"x",2\n3,4\n'));
    expect(table.bad).toEqual([
      { place: { unit: 'line', line: 2 }, reason: 'broken-quotes', detail: '' },
    ]);
    expect(table.rows.map(({ cell }) => cell('a'))).toEqual(['3']);
  });

  it('that is never closed spoils the table', () => {
    expect(readTable('a,b\n1,2\n"3,4\n5,6\n')).toMatchObject({
      failure: { code: 'import-broken-table', detail: 'line 3' },
    });
  });
});
