import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { matchesOf } from '@/lib/search/match-units';
import { planQuery } from '@/lib/search/plan';
import { cutText } from '@/lib/search/units';

it.each([
  ['"the ferry"', 'Now The  ferry, the ferry.', ['The  ferry', 'the ferry']],
  ['"the ferry"', 'the old ferry', []],
  ['ferr', 'ferry ferries fer', ['ferry', 'ferries']],
  ['ferr ', 'ferry', []],
  ['渡轮行', '渡轮行，渡轮 行', ['渡轮行']],
  ['"渡轮 通航"', '渡轮通航；渡轮，通航', ['渡轮通航', '渡轮，通航']],
  ['圖書', '图书馆', ['图书']],
  ['AI芯片', 'ai 芯片', ['ai 芯片']],
  ['aa', 'aa aa', ['aa', 'aa']],
])('%s is found in %s', (query, text, expected) => {
  const parsed = parseQuery(query).query;
  const [leaf] = parsed === null ? [] : planQuery(parsed).leaves;
  if (leaf === undefined) throw new Error('No words');
  const spans = matchesOf(cutText(text), leaf);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
