import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseMarkup } from '@/lib/export/markup-tree';
import { languageTag, webAddress, writeXhtml } from '@/lib/export/write-xhtml';

const { DOMParser } = new JSDOM().window;
const write = (html: string) =>
  writeXhtml(parseMarkup(html), { imageText: (alt) => `Image: ${alt}` });

it.each([
  ['line breaks', '<p>a<br>b</p>', '<p>a<br/>b</p>'],
  ['entities', '<p>a&nbsp;&lt;b&gt; &amp;</p>', '<p>a\u00a0&lt;b&gt; &amp;</p>'],
  [
    'images as links to them',
    '<img src="https://a.example/i.png" alt="A">',
    '<a class="image" href="https://a.example/i.png">Image: A</a>',
  ],
  [
    'images in links as words',
    '<a href="https://a.example/"><img src="https://a.example/i.png" alt="A"></a>',
    '<a href="https://a.example/">Image: A</a>',
  ],
  [
    'what acts not',
    '<p onclick="x()" style="y">a<script>b</script></p><a href="javascript:x()">c</a>',
    '<p>ab</p><a>c</a>',
  ],
  ['languages twice', '<p lang="zh">渡</p>', '<p lang="zh" xml:lang="zh">渡</p>'],
])('writes %s', (_what, html, xhtml) => {
  expect(write(html)).toBe(xhtml);
});

it('is well-formed', () => {
  const html = '<table><tr><td colspan="2">a &amp; b</td></tr></table><ul><li>x<br>y</li></ul><hr>';
  const { documentElement } = new DOMParser().parseFromString(
    `<div>${write(html)}</div>`,
    'application/xml',
  );
  expect(documentElement.querySelector('td')?.textContent).toBe('a & b');
});

it.each([
  ['https://e.com/a b', 'https://e.com/a%20b'],
  ['https://e.com/%E0%A4%A', 'https://e.com/%E0%A4%25A'],
  ['https://e.com/路', 'https://e.com/%E8%B7%AF'],
  ['javascript:alert(1)', null],
  ['//e.com', null],
  [null, null],
])('takes %j as the address %j', (address, expected) => {
  expect(webAddress(address)).toBe(expected);
});

it('takes tags of languages only', () => {
  expect(['zh-CN', 'en', 'english language', null].map(languageTag)).toEqual([
    'zh-CN',
    'en',
    'und',
    'und',
  ]);
});

describe('images that the file has', () => {
  const withFiles = (html: string) =>
    writeXhtml(parseMarkup(html), {
      imageText: (alt) => `Image: ${alt}`,
      imageAddress: (source) => (source === 'https://a.example/?"<i>' ? 'x"<y>' : null),
    });
  const image = '<img src="https://a.example/?&quot;&lt;i>" alt="&quot;&gt;<b>">';

  it('are shown, with whatever stands in their description', () => {
    expect(withFiles(image)).toBe('<img src="x&quot;&lt;y&gt;" alt="&quot;&gt;&lt;b&gt;"/>');
  });

  it('are shown in links too', () => {
    expect(withFiles(`<a href="https://a.example/">${image}</a>`)).toMatch(
      /^<a href="https:\/\/a\.example\/"><img [^>]*\/><\/a>$/,
    );
  });

  it('are the only ones that are', () => {
    expect(withFiles('<img src="https://b.example/" alt="B"><img alt="C">')).toBe(
      '<a class="image" href="https://b.example/">Image: B</a>Image: C',
    );
  });
});
