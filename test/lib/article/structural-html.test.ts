// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { structuralHtmlOf } from '@/lib/article/structural-html';
import { textMapOfElement } from '@/lib/article/text-map';
import { parseHtml } from '@/test/support/parse-html';

const url = 'https://paper.example/news/1.html';

function htmlOf(markup: string): string {
  return structuralHtmlOf(cutBlocks(parseHtml(markup).body), url);
}

describe('structuralHtmlOf', () => {
  it.each([
    ['paragraphs without their attributes', '<p class="x" style="color:red">a</p>', '<p>a</p>'],
    ['bare text as paragraphs', '<div>a<br><br>b</div>', '<p>a</p><p>b</p>'],
    ['headings, the first level as second', '<h1>a</h1><h4>b</h4>', '<h2>a</h2><h4>b</h4>'],
    ['lines', '<p>a<br>b</p>', '<p>a<br>b</p>'],
    [
      'nested lists',
      '<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>',
      '<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>',
    ],
    ['text lost in a list', '<ul>a<li>b</li></ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['quotes', '<blockquote>a<p>b</p></blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
    [
      'tables with their empty cells',
      '<table><tr><th></th><th>x</th></tr><tr><td>1</td><td></td><td>2</td><td></td></tr></table>',
      '<table><tr><td></td><th>x</th></tr><tr><td>1</td><td></td><td>2</td><td></td></tr></table>',
    ],
    [
      'text in layout tables',
      '<table role="presentation"><tr><td><p>a</p></td><td>b</td></tr></table>',
      '<p>a</p><p>b</p>',
    ],
    ['code', '<pre><code>a &lt; b\n  c</code></pre>', '<pre><code>a &lt; b\n  c</code></pre>'],
    ['emphasis', '<p><b>a</b> <i>b</i><u>c</u></p>', '<p><strong>a</strong> <em>b</em>c</p>'],
    [
      'links, absolute',
      '<p><a href="/x?a=1&amp;b=2" onclick="y()">a</a> <a href="javascript:z()">b</a></p>',
      '<p><a href="https://paper.example/x?a=1&amp;b=2">a</a> b</p>',
    ],
    [
      'a link around blocks',
      '<a href="/x"><h3>a</h3><p>b</p></a>',
      '<h3><a href="https://paper.example/x">a</a></h3><p><a href="https://paper.example/x">b</a></p>',
    ],
    [
      'figures with caption',
      '<figure><img src="a.jpg" alt="&quot;A&quot;"><figcaption>c</figcaption></figure>',
      '<figure><img src="https://paper.example/news/a.jpg" alt="&quot;A&quot;"><figcaption>c</figcaption></figure>',
    ],
    [
      'bare images after the text that they stand in',
      '<p>a <img src="/a.jpg"></p><p>b</p>',
      '<p>a</p><figure><img src="https://paper.example/a.jpg" alt=""></figure><p>b</p>',
    ],
    ['no image without address', '<p>a</p><img src="data:image/gif;base64,AA">', '<p>a</p>'],
  ])('keeps %s', (_what, markup, html) => {
    expect(htmlOf(markup)).toBe(html);
  });

  it.each([
    '<p>1 &lt; 2 &amp;&amp; "3"</p><p>&lt;p&gt;not&lt;/p&gt;</p>',
    '<ul><li>a<ul><li>b<br>c</li></ul>d</li></ul><ol><h3>e</h3></ol>',
    '<pre>\n\n  a\n\n</pre><pre><b>x</b><br><br>y</pre><div><pre>a<div>b</div></pre></div>',
    '<table><caption>t</caption><tr><td><p>a</p><p>b</p><ul><li>c</li></ul></td><td>d</td></tr></table>',
    '<blockquote><blockquote>a</blockquote>b<cite>c</cite></blockquote>',
    '<figure><p>credit</p><img src="x.jpg"><figcaption><p>a</p><p>b</p></figcaption></figure>',
    '<h2><div>a</div>b</h2><p>\u3000\u3000中文<b>\u3000粗 </b>\n体&nbsp;</p>',
    '<strong><p>a</p>b</strong><dl><dt>t</dt><dd>d<br><br>e</dd></dl>',
    '<a href="/1">a<a href="/2">b</a></a><p><a href="/3"><b>c</b></a><b> d</b></p>',
    '<menu><li>a</menu><div><li>b</div><figcaption>c</figcaption>',
  ])('cut again gives the same canonical text: %s', (markup) => {
    const page = cutBlocks(parseHtml(markup).body);
    const stored = parseHtml(structuralHtmlOf(page, url)).body;
    expect(textMapOfElement(stored).text).toBe(canonicalTextOf(page.blocks));
  });

  it('is stable: the structural HTML of structural HTML is the same', () => {
    const once = htmlOf(
      '<h1>a</h1><ul><li>b<ol><li>c</li></ol></li></ul><table><tr><td>1</td><td>2</td></tr></table><figure><img src="a.jpg"><figcaption>d</figcaption></figure><pre>e\nf</pre>',
    );
    expect(htmlOf(once)).toBe(once);
  });
});
