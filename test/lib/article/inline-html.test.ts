// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { inlineHtmlOf } from '@/lib/article/inline-html';
import { parseHtml } from '@/test/support/parse-html';

it.each([
  ['a <b>b <i>c</i></b> d', 'a <strong>b <em>c</em></strong> d'],
  ['<span>a</span><font>b</font>', 'ab'],
  ['H<sub>2</sub>O <code>x &lt; y</code>', 'H<sub>2</sub>O <code>x &lt; y</code>'],
  ['<b>a<br>b</b>', '<strong>a<br>b</strong>'],
  ['<a href="//b.example/">a</a>', '<a href="https://b.example/">a</a>'],
  ['<a href="mailto:a@b.example">a</a>', 'a'],
  ['<b> </b>a', 'a'],
])('of %s is %s', (markup, html) => {
  const [block] = cutBlocks(parseHtml(`<p>${markup}</p>`).body).blocks;
  if (block === undefined) throw new Error('no block');
  expect(inlineHtmlOf(block, 'https://a.example/')).toBe(html);
});
