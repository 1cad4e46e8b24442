import { createHash } from 'node:crypto';
import { pageKeysOf } from '@/lib/article/page-keys';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { sampleImage } from './sample-images';
import { variedRecord } from './varied-records';

/*
 * Two articles for exports: a Chinese one with an image that is kept, and one whose every field is hard to write in some
 * format.
 */

export const chineseHeadline = '临江市渡轮复航：“票价不变”';
export const hardHeadline = 'Port fees: "50%" of $3 & more | #1 {{ x }}';

const chineseImage = 'https://news.haigang.example/2026/11/ferry.png';

/** One line each: a reader of Markdown tells lines as they are. */
export const chineseQuote = '𠮷野家旁的码头';
export const hardQuotes = ['=1+1 & <b>"costs"</b>', '*not* {{ x }} [a](b) #3'];

/** With the keys of its page and the digest of its text, as a library has it. */
function whole(record: ArticleRecord): ArticleRecord {
  const text = record.bodies[0]?.text ?? '';
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const { saved, versions } = record;
  return {
    ...record,
    saved: { ...saved, pageKeys: pageKeysOf(saved.article.url, null) },
    versions: versions.map((version) => ({
      ...version,
      article: saved.article,
      sha256,
      textLength: text.length,
    })),
  };
}

export const exportedLibrary: readonly ArticleRecord[] = [
  whole({
    ...variedRecord({
      number: 1,
      fields: {
        url: 'https://news.haigang.example/2026/11/02/ferry.html',
        headline: chineseHeadline,
        authors: [{ name: '王小明' }],
        publisher: { name: '海港日报' },
        language: 'zh-CN',
      },
      tags: ['交通/渡轮'],
      quotes: [{ exact: chineseQuote, start: 2, comment: '待核实😀', tags: ['数字'] }],
      text: `😀${chineseQuote}恢复了。`,
      html: `<figure><img src="${chineseImage}" alt="渡轮"></figure><p>😀${chineseQuote}恢复了。</p>`,
    }),
    images: [sampleImage(chineseImage)],
  }),
  whole(
    variedRecord({
      number: 2,
      fields: {
        url: 'https://harbour.example/fees?a=1&b=%22',
        headline: hardHeadline,
        authors: [{ name: '@Quill, "Ada"' }],
        description: '- a: b',
      },
      tags: ['=cmd', 'to check'],
      comment: '---\ntitle: x\n---\n{% raw %} <script>alert(1)</script>',
      quotes: hardQuotes.map((exact) => ({ exact, comment: '@SUM(A1)\n"', tags: ['#1'] })),
      text: hardQuotes.join('\n'),
      html: '<h2>1. {{ x }}</h2><p>=1+1</p>',
    }),
  ),
];
