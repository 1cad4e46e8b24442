import { describe, expect, it } from 'vitest';
import { kramdownSourceOf, withoutLiquid } from '@/lib/export/jekyll/kramdown-source';
import { parseMarkup } from '@/lib/export/markup-tree';

const sourceOf = (markup: string) => kramdownSourceOf(parseMarkup(markup));

describe('the source of what kramdown wrote', () => {
  it.each([
    ['a paragraph', '<p>港口关闭。</p>', '港口关闭。'],
    [
      'an automatic link',
      '<p><a href="http://x.example/a?b=1&amp;c">http://x.example/a?b=1&amp;c</a></p>',
      '<http://x.example/a?b=1&c>',
    ],
    [
      'links in a line',
      '<p><a href="//x.example/">首页</a>｜<a href="../">返回</a></p>',
      '[首页](//x.example/)｜[返回](../)',
    ],
    ['a quotation', '<blockquote>\n  <p>a</p>\n</blockquote>', '> a'],
    ['a raw run', '<p>a</p><p class="x">b</p>', '<p>a</p><p class="x">b</p>'],
    [
      'a paragraph with more than text',
      '<p>a <strong>b</strong></p>',
      '<p>a <strong>b</strong></p>',
    ],
    ['a comment in a raw run', '<!-- c --><p>a</p>', '<!-- c --><p>a</p>'],
    ['several blocks', '\n\n<p>a</p><p>b</p>\n\n<p>c</p>\n\n', '<p>a</p><p>b</p>\n\nc'],
  ])('%s', (_what, markup, text) => {
    expect(sourceOf(markup).text).toBe(text);
  });

  it('knows whether it begins with a paragraph of text', () => {
    expect(sourceOf('<p>a</p>\n\n<p>b</p>').beginsWithParagraph).toBe(true);
    expect(sourceOf('<blockquote><p>a</p></blockquote>').beginsWithParagraph).toBe(false);
    expect(sourceOf('').beginsWithParagraph).toBe(false);
  });
});

it.each([
  ['{{ site.secret }}', '{% raw %}{{ site.secret }}{% endraw %}'],
  ['a { b } %', 'a { b } %'],
])('keeps %s from Liquid', (text, safe) => {
  expect(withoutLiquid(text)).toBe(safe);
});
