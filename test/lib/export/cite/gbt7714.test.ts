import { expect, it } from 'vitest';
import { gbt7714Format } from '@/lib/export/cite/gbt7714';
import { canCite, citedByPandoc } from '../../../support/citeproc';
import { writtenText } from '../../../support/export-options';
import { bareNews, chineseNews, englishNews, newsRecords } from '../../../support/news-records';

it('cites with authors, outlet, day and day of access', async () => {
  expect((await writtenText(gbt7714Format, newsRecords)).split('\n').filter(Boolean)).toEqual([
    'QUILL A M, ROE J. The ferry runs again: 50% more for $3 & no queue[N/OL]. Harbour Post, 2026-11-01[2026-11-01]. https://www.harbour.example/news/ferry?id=1&a=b_c%20d.',
    '王小明, 李雷, 韩梅梅, 等. 临江市渡轮复航：“票价不变”[N/OL]. 海港日报, 2026-11-02[2026-11-01]. https://news.haigang.com.example/2026/11/渡轮.html.',
    'No author here[N/OL]. Harbour Post, 2026-11[2026-11-01]. https://harbour.example/bare.',
    'Reuters. No date here[EB/OL]. [2026-11-01]. https://harbour.example/undated.',
  ]);
});

/** Without the number in front, its points between names, and capitals of organisations. */
const comparable = (text: string) =>
  text
    .replace(/^\[1\]\s*/, '')
    .replace(
      /(?<=^[^[]*\b[A-Z]|[\p{Script=Han}])[.,] (?=[A-Z]+ |[\p{Script=Han}]{1,3}[.,])/gu,
      '; ',
    )
    .toLowerCase();

it.runIf(canCite).each([
  ['an article of two authors', englishNews],
  ['a Chinese article', chineseNews],
  ['an article without an author', bareNews],
])('cites %s as the CSL style does', async (_what, record) => {
  const ours = (await writtenText(gbt7714Format, [record])).trim();
  const theirs = await citedByPandoc(record, 'china-national-standard-gb-t-7714-2015-numeric');
  expect(comparable(ours)).toBe(comparable(theirs));
});
