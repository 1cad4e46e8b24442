import { expect, it } from 'vitest';
import { chicagoFormat } from '@/lib/export/cite/chicago';
import { canCite, citedByPandoc } from '../../../support/citeproc';
import { writtenText } from '../../../support/export-options';
import { bareNews, chineseNews, englishNews, newsRecords } from '../../../support/news-records';

it('cites with authors, outlet, day and day of access', async () => {
  expect((await writtenText(chicagoFormat, newsRecords)).split('\n').filter(Boolean)).toEqual([
    'Quill, Ada Mary, and John Roe. “The ferry runs again: 50% more for $3 & no queue.” Harbour Post, November 1, 2026, sec. City. Accessed November 1, 2026. https://www.harbour.example/news/ferry?id=1&a=b_c%20d.',
    '王小明, 李雷, 韩梅梅, and 张三. “临江市渡轮复航：‘票价不变’.” 海港日报, November 2, 2026, sec. 本地. Accessed November 1, 2026. https://news.haigang.com.example/2026/11/渡轮.html.',
    'Harbour Post. “No author here,” November 2026. Accessed November 1, 2026. https://harbour.example/bare.',
    'Reuters. “No date here.” Accessed November 1, 2026. https://harbour.example/undated.',
  ]);
});

/** Without the day of access, which it leaves out of dated works, and its capitals. */
const comparable = (text: string) => text.replace('Accessed November 1, 2026. ', '').toLowerCase();

it.runIf(canCite).each([
  ['an article of two authors', englishNews],
  ['a Chinese article', chineseNews],
  ['an article without an author', bareNews],
])('cites %s as the CSL style does', async (_what, record) => {
  const ours = (await writtenText(chicagoFormat, [record])).trim();
  const theirs = await citedByPandoc(record, 'chicago-note-bibliography');
  expect(comparable(ours)).toBe(comparable(theirs));
});
