// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { printedTagLists } from '@/lib/article/metadata/tag-links';
import { linesBelow } from '@/test/support/page-lines';
import { parseHtml } from '@/test/support/parse-html';

const lists = (markup: string) => {
  const root = parseHtml(`<h1>Ferry runs again</h1><p>Text.</p>${markup}`).documentElement;
  return printedTagLists(root, linesBelow(root));
};
const links = '<a href="/x/1">ferry</a> <a href="/x/2">harbour</a>';
const tags = ['ferry', 'harbour'];

describe('printed tags', () => {
  it.each([
    ['rel=tag', 0, '<p><a rel="tag" href="/t/1">ferry</a><a rel="tag" href="/t/2">harbour</a></p>'],
    ['the name of their box', 1, `<div class="article-tags">${links}</div>`],
    [
      'the name of each',
      1,
      '<a href="/1"><b class="tag">ferry</b></a><a href="/2"><b class="tag">harbour</b></a>',
    ],
    ['a label', 2, `<p>Tags: ${links}</p>`],
    ['a German label', 2, `<p>Schlagwörter: ${links}</p>`],
    ['a Chinese label', 2, '<p>标签：<a>ferry</a> <a>harbour</a></p>'],
    ['a Chinese label with an arrow', 2, '<p>关键词 &gt;&gt; ferry，harbour</p>'],
    ['a Japanese label', 2, '<p>キーワード：<a>ferry</a> <a>harbour</a></p>'],
    [
      'a label on a line of its own',
      2,
      `<p>Topics</p><ul><li><a href="/1">ferry</a></li><li><a href="/2">harbour</a></li></ul>`,
    ],
    ['a label, without the way back', 2, `<p>Tags: ${links} <a href="/">zur Startseite</a></p>`],
    ['plain words behind a label', 2, '<p>关键词：ferry，harbour</p>'],
    [
      'their addresses',
      3,
      '<ul><li><a href="/tag/1/">ferry</a></li><li><a href="/tag/2/">harbour</a></li></ul>',
    ],
  ])('are known by %s', (_how, index, markup) => {
    expect(lists(markup)[index]).toEqual(tags);
  });

  it.each([
    ['categories', '<p><a rel="category tag" href="/category/city">City</a></p>'],
    [
      'other stories',
      `<div class="article-tags"><a href="/1">${'A long headline of another story '.repeat(3)}</a><a href="/2">x</a></div>`,
    ],
    ['menus', `<nav class="topics">${links}</nav>`],
    ['text', '<p>Tags are useful.</p>'],
    ['nothing', ''],
  ])('are not %s', (_what, markup) => {
    expect(lists(markup).flat()).toEqual([]);
  });
});
