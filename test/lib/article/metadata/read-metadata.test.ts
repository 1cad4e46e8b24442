// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleShape } from '@/lib/article/article-shape';
import { readMetadata } from '@/lib/article/metadata/read-metadata';
import { success } from '@/lib/base/result';
import { parseShape } from '@/lib/base/shape';
import { parseHtml } from '@/test/support/parse-html';

const url = 'https://www.harbour.example/2021/12/21/ferry';
const read = (markup: string, address = url) => readMetadata(parseHtml(markup), address);

const english = `<html lang="en-GB"><head><title>Ferry runs again | Harbour Post</title>
  <link rel="canonical" href="https://www.harbour.example/ferry">
  <meta property="og:title" content="She is back!"><meta property="og:site_name" content="Harbour Post">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"NewsArticle","headline":"Ferry to run again","description":"It is blue.",
     "author":{"@id":"#ada"},"datePublished":"2021-12-21T20:12:02Z","articleSection":"City",
     "keywords":["ferry","boats"],"isAccessibleForFree":"False"},
    {"@id":"#ada","@type":"Person","name":"Ada Quill","url":"/ada"}]}</script></head>
  <body><h1>Ferry runs again</h1><p>By Ada Quill</p>
  <p>LISBON, Dec. 21 (Coast Wire) - The ferry runs again, the harbour office said on Monday.</p>
  <p>Correction: An earlier version named the wrong harbour.</p>
  <p>(Reporting by Ada Quill; Editing by Bo Lint)</p></body></html>`;

const chinese = `<html><head><title>渡轮恢复运行_新闻_海港网</title></head><body>
  <h1>渡轮恢复运行</h1><p>2021年12月21日 20:12　来源：海港日报　作者：王小明</p>
  <p>新华社北京12月21日电（记者王小明）渡轮昨日恢复运行，港务局负责人介绍了有关情况。</p>
  <p>责任编辑：李四海</p></body></html>`;

describe('an English page', () => {
  const article = read(english);

  it('gives every field', () => {
    expect(article).toMatchObject({
      url,
      canonicalUrl: 'https://www.harbour.example/ferry',
      headline: 'Ferry runs again',
      headlines: {
        heading: 'Ferry runs again',
        social: 'She is back!',
        data: 'Ferry to run again',
      },
      description: 'It is blue.',
      authors: [{ name: 'Ada Quill', url: 'https://www.harbour.example/ada' }],
      editors: [{ name: 'Bo Lint' }],
      byline: 'By Ada Quill',
      dateline: 'LISBON, Dec. 21 (Coast Wire)',
      publisher: { name: 'Harbour Post' },
      section: 'City',
      keywords: ['ferry', 'boats'],
      published: '2021-12-21T20:12:02Z',
      publishedOffset: 'explicit',
      modified: null,
      modifiedOffset: null,
      language: 'en-GB',
      dir: 'ltr',
      genre: 'news',
      isAccessibleForFree: false,
      corrections: ['Correction: An earlier version named the wrong harbour.'],
    });
  });

  it('tells where each came from, and what else it could be', () => {
    expect(article.origins).toMatchObject({
      url: 'browser',
      headline: 'page',
      authors: 'json-ld',
      publisher: 'meta',
      published: 'json-ld',
      editors: 'page',
      corrections: 'page',
    });
    expect(article.confidences?.authors).toBe(0.9);
    expect(article.candidates?.headline?.map(({ text }) => text)).toContain('She is back!');
  });
});

describe('a Chinese page', () => {
  const article = read(chinese, 'https://news.harbour.example.cn/a/7.html');

  it('gives every field that it prints', () => {
    expect(article).toMatchObject({
      headline: '渡轮恢复运行',
      authors: [{ name: '王小明' }],
      editors: [{ name: '李四海' }],
      dateline: '新华社北京12月21日电（记者王小明）',
      publisher: { name: '海港网' },
      source: '海港日报',
      published: '2021-12-21T20:12+08:00',
      publishedOffset: 'implied',
      language: 'zh-CN',
    });
  });
});

it.each([
  ['an empty page', ''],
  ['broken markup', '<div><p>Ferry<table><h1>runs</div></p>'],
  ['an English page', english],
  ['a Chinese page', chinese],
])('gives for %s a record that passes the door', (_what, markup) => {
  const article = read(markup);
  expect(parseShape(articleShape, structuredClone(article), 'invalid-message')).toEqual(
    success(article),
  );
});

it.each([
  ['<html dir="rtl"><p>x</p>', 'rtl'],
  ['<html dir="LTR" lang="ar"><p>x</p>', 'ltr'],
  ['<html lang="fa"><p>x</p>', 'rtl'],
  ['<html lang="he"><p>x</p>', 'rtl'],
  ['<html><body dir="rtl"><p>x</p>', 'rtl'],
  ['<html lang="en"><p>x</p>', 'ltr'],
])('the direction of %s is %s', (markup, dir) => {
  expect(read(markup).dir).toBe(dir);
});

it.each([
  ['true', true],
  ['"http://schema.org/False"', false],
  ['"unknown"', null],
])('a page that says it is free: %s is free: %s', (value, expected) => {
  const script = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":${value}}</script>`;
  expect(read(script).isAccessibleForFree).toBe(expected);
});

it('gives no date of a change that is only that of publication under another name', () => {
  const page = (time: string) => read(`<h1>渡轮恢复运行</h1><p class="updatetime">${time}</p>`);
  expect(page('2021-12-21 20:12')).toMatchObject({
    published: '2021-12-21T20:12+08:00',
    modified: null,
  });
});

it('changes nothing in the page', () => {
  const document = parseHtml(english);
  const before = document.documentElement.outerHTML;
  readMetadata(document, url);
  expect(document.documentElement.outerHTML).toBe(before);
});

it('has never today’s date', () => {
  expect(read('<h1>Ferry</h1><p>20:12</p>', 'https://harbour.example/ferry').published).toBeNull();
});
