import { variedRecord } from './varied-records';

/* Articles as news sites have them, with invented facts: what citations and posts are tried on. */

export const englishNews = variedRecord({
  number: 1,
  fields: {
    url: 'https://www.harbour.example/news/ferry?id=1&a=b_c%20d',
    headline: 'The ferry runs again: 50% more for $3 & no queue',
    description: 'It had stood still for a week.',
    authors: [{ name: 'Ada Mary Quill' }, { name: 'John Roe' }],
    publisher: { name: 'Harbour Post' },
    source: 'Coast Wire',
    section: 'City',
    keywords: ['ferry', 'port fees'],
    published: '2026-11-01T08:30:00+08:00',
    language: 'fr',
  },
  tags: ['traffic', 'to check'],
  comment: 'Ask the office.',
  quotes: [
    { exact: 'opened it on Monday', start: 4, comment: 'Says *who*?', tags: ['verify'] },
    { exact: 'for a week', start: 40 },
  ],
  text: 'The opened it on Monday, it had stood still for a week.',
  html: '<h2>At the quay</h2><p>The opened it on Monday, it had stood still for a week.</p>',
});

export const chineseNews = variedRecord({
  number: 2,
  fields: {
    url: 'https://news.haigang.com.example/2026/11/渡轮.html',
    headline: '临江市渡轮复航：“票价不变”',
    description: '停航一周后恢复。',
    authors: [{ name: '王小明' }, { name: '李雷' }, { name: '韩梅梅' }, { name: '张三' }],
    publisher: { name: '海港日报' },
    source: null,
    section: '本地',
    keywords: ['渡轮', '票价'],
    published: '2026-11-02',
    language: 'zh-CN',
  },
  tags: ['交通/渡轮'],
  quotes: [{ exact: '𠮷野家旁的码头', start: 3, comment: '待核实😀', tags: ['数字'] }],
  text: '😀😀𠮷野家旁的码头恢复了。'.replace('😀😀', '😀。'),
  html: '<p>😀。𠮷野家旁的码头恢复了。</p>',
});

export const bareNews = variedRecord({
  number: 3,
  fields: {
    url: 'https://harbour.example/bare',
    headline: 'No author here',
    description: null,
    authors: [],
    publisher: { name: 'Harbour Post' },
    source: null,
    section: null,
    keywords: [],
    published: '2026-11',
    language: 'fr',
  },
});

export const undatedPage = variedRecord({
  number: 4,
  fields: {
    url: 'https://harbour.example/undated',
    headline: 'No date here',
    description: null,
    authors: [{ name: 'Reuters' }],
    publisher: null,
    source: null,
    section: null,
    keywords: [],
    published: null,
    language: 'fr',
  },
});

export const newsRecords = [englishNews, chineseNews, bareNews, undatedPage];
