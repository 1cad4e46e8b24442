// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { isDataTable } from '@/lib/article/data-table';
import { parseHtml } from '@/test/support/parse-html';

const longText = 'word '.repeat(400);

it.each([
  [
    'rows of numbers',
    '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
    true,
  ],
  ['a single cell', '<table><tr><td>a</td></tr></table>', false],
  [
    'a table around a table',
    '<table><tr><td><table><tr><td>a<td>b</table></td><td>c</td></tr></table>',
    false,
  ],
  ['columns of a page', `<table><tr><td>${longText}</td><td>b</td></tr></table>`, false],
  [
    'a table said to be layout',
    '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
    false,
  ],
])('of %s', (_what, markup, data) => {
  const { containers } = cutBlocks(parseHtml(markup).body);
  const table = containers.find(({ tag }) => tag === 'table');
  if (table === undefined) throw new Error('no table');
  expect(isDataTable(table)).toBe(data);
});
