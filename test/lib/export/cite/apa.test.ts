import { expect, it } from 'vitest';
import { apaFormat } from '@/lib/export/cite/apa';
import { canCite, citedByPandoc } from '../../../support/citeproc';
import { writtenText } from '../../../support/export-options';
import { bareNews, chineseNews, englishNews, newsRecords } from '../../../support/news-records';

it('cites with authors, outlet, day and day of access', async () => {
  expect((await writtenText(apaFormat, newsRecords)).split('\n').filter(Boolean)).toEqual([
    'Quill, A. M., & Roe, J. (2026, November 1). The ferry runs again: 50% more for $3 & no queue. Harbour Post. Retrieved November 1, 2026, from https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
    '王小明, 李雷, 韩梅梅, & 张三. (2026, November 2). 临江市渡轮复航：“票价不变”. 海港日报. Retrieved November 1, 2026, from https://news.haigang.com.example/2026/11/渡轮.html',
    'No author here. (2026, November). Harbour Post. Retrieved November 1, 2026, from https://harbour.example/bare',
    'Reuters. (n.d.). No date here. Retrieved November 1, 2026, from https://harbour.example/undated',
  ]);
});

/** Without our day of access, which it leaves out of dated works, and its points inside quotation marks. */
const comparable = (text: string) =>
  text.replace('Retrieved November 1, 2026, from ', '').replace('.”', '”.');

it.runIf(canCite).each([
  ['an article of two authors', englishNews],
  ['a Chinese article', chineseNews],
  ['an article without an author', bareNews],
])('cites %s as the CSL style does', async (_what, record) => {
  const ours = (await writtenText(apaFormat, [record])).trim();
  const theirs = await citedByPandoc(record, 'apa');
  expect(comparable(ours)).toBe(comparable(theirs));
});
