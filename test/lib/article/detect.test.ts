// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { detectArticle } from '@/lib/article/detect';
import {
  chineseParagraphs,
  frontPage,
  newsPage,
  paragraphs,
  paragraphsOf,
} from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

const title = 'Night ferry stays through the winter';
const storyUrl = 'https://courier.example/news/2026/11/03/night-ferry-stays-through-winter';
const news = newsPage({ title, body: paragraphsOf(paragraphs) });
const chineseNews = newsPage({
  title: '夜间渡轮冬季照常开行',
  body: paragraphsOf(chineseParagraphs),
  lang: 'zh-CN',
}).replace('3 November 2026', '2026年11月3日');
const shortNews = `<html lang="zh-CN"><head><title>夜间渡轮冬季照常开行 | 海港晚报</title></head><body><section>
  <small>2026-11-03 14:29:25</small><h1>夜间渡轮冬季照常开行</h1><p>${chineseParagraphs[0]}${chineseParagraphs[1]}</p></section></body></html>`;

describe('detectArticle', () => {
  it.each([
    ['a news story', news, storyUrl],
    [
      'a story of a few short lines',
      newsPage({
        title: '老街改造',
        body: '<p>改造进入第三年。</p><p>居民说灯更亮了。</p>',
        lang: 'zh-CN',
      }),
      'https://gang.example/wanbao/2026/11/03/100200.html',
    ],
    ['a story without any metadata', news.replace(/<meta[^>]*>/g, ''), storyUrl],
    ['a Chinese story', chineseNews, 'https://gang.example/a/20261103/100200.html'],
    ['a story of one paragraph', shortNews, 'https://gang.example/wanbao/2026/11/03/1234.html'],
  ])('says yes to %s', (_what, markup, url) => {
    expect(detectArticle(parseHtml(markup), url).isArticle).toBe(true);
  });

  it.each([
    ['a front page', frontPage(), 'https://courier.example/'],
    ['a section front', frontPage(), 'https://courier.example/news/'],
    [
      'the root address, whatever it shows',
      frontPage().replace('</main>', `${paragraphsOf(paragraphs)}</main>`),
      'https://courier.example/',
    ],
    ['a form', '<form><input><input></form>', 'https://courier.example/login'],
    ['an empty page', '', 'https://courier.example/news/2026/11/03/a-b-c-d-e'],
  ])('says no to %s', (_what, markup, url) => {
    expect(detectArticle(parseHtml(markup), url).isArticle).toBe(false);
  });
});
