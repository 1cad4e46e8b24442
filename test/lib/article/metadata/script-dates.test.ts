// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { datesInScripts } from '@/lib/article/metadata/script-dates';
import { parseHtml } from '@/test/support/parse-html';

const read = (script: string) =>
  datesInScripts(parseHtml(`<script>${script}</script>`).documentElement, {
    order: 'day-first',
    year: null,
  });

it.each([
  ['var publishTime = "2021-12-21 20:12:02";', '2021-12-21T20:12:02'],
  ['var ct = "1640088722";', '2021-12-21T12:12:02+00:00'],
  ['{"publishedAt":1640088722000}', '2021-12-21T12:12:02+00:00'],
  ['{\\"publish_time\\":\\"2021-12-21T20:12:02+08:00\\"}', '2021-12-21T20:12:02+08:00'],
  ["pubDate: '2021/12/21'", '2021-12-21'],
  ['newstime="2021年12月21日 20:12"', '2021-12-21T20:12'],
  ['first_published_at = new Date("2021-12-21T20:12:02Z")', '2021-12-21T20:12:02Z'],
])('reads %s', (script, iso) => {
  expect(read(script)).toEqual([iso]);
});

it.each([
  'var expires = "2021-12-21";',
  'var contact = "1640088722";',
  'var publishTime = new Date();',
  'var publishTime = "";',
  'var version = 1640088722;',
])('finds nothing in %s', (script) => {
  expect(read(script)).toEqual([]);
});

it('leaves scripts alone that are a library’s size', () => {
  expect(read(`var publishTime = "2021-12-21";${' '.repeat(400_000)}`)).toEqual([]);
});
