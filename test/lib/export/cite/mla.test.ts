import { expect, it } from 'vitest';
import { mlaFormat } from '@/lib/export/cite/mla';
import { canCite, citedByPandoc } from '../../../support/citeproc';
import { writtenText } from '../../../support/export-options';
import { bareNews, chineseNews, englishNews, newsRecords } from '../../../support/news-records';

it('cites with authors, outlet, day and day of access', async () => {
  expect((await writtenText(mlaFormat, newsRecords)).split('\n').filter(Boolean)).toEqual([
    'Quill, Ada Mary, and John Roe. “The ferry runs again: 50% more for $3 & no queue.” Harbour Post, 1 Nov. 2026, https://www.harbour.example/news/ferry?id=1&a=b_c%20d. Accessed 1 Nov. 2026.',
    '王小明, et al. “临江市渡轮复航：‘票价不变’.” 海港日报, 2 Nov. 2026, https://news.haigang.com.example/2026/11/渡轮.html. Accessed 1 Nov. 2026.',
    '“No author here.” Harbour Post, Nov. 2026, https://harbour.example/bare. Accessed 1 Nov. 2026.',
    'Reuters. “No date here.” https://harbour.example/undated. Accessed 1 Nov. 2026.',
  ]);
});

/** Without the day of access, which it leaves out of dated works. */
const comparable = (text: string) => text.replace(' Accessed 1 Nov. 2026.', '');

it.runIf(canCite).each([
  ['an article of two authors', englishNews],
  ['a Chinese article', chineseNews],
  ['an article without an author', bareNews],
])('cites %s as the CSL style does', async (_what, record) => {
  const ours = (await writtenText(mlaFormat, [record])).trim();
  const theirs = await citedByPandoc(record, 'modern-language-association');
  expect(comparable(ours)).toBe(comparable(theirs));
});
