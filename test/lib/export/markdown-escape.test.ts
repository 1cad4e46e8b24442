import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownAddress } from '@/lib/export/markdown-escape';

const render = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const textOf = (html: string) =>
  html
    .replace(/<br \/>/g, '')
    .replace(/^<p>|<\/p>$/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('escaped text shows as it is', () => {
  it.each([
    '*stars* and _lines_ and **both**',
    '# no heading',
    '- no item',
    '+ no item',
    '1. no item',
    '2) no item',
    '> no quote',
    '```js',
    '~~~',
    '---',
    '===',
    '| a | b |',
    '[link](x) ![image](y)',
    '<script>alert(1)</script> <b>',
    '&amp; &copy; &#65;',
    'a\\b',
    '==mark== ~~gone~~ $x$ ^block',
    '#tag [[wiki]] {{liquid}} {% tag %}',
    'http2 is not a link, nor is 3*4*5',
    '港口*关闭*了',
    'line one\nline two',
    '- [ ] task',
  ])('%j', (text) => {
    expect(textOf(render(escapeMarkdown(text)))).toBe(text);
  });
});

it.each([
  ['https://news.example/a_(b)?c=1&d=2', 'https://news.example/a_(b)?c=1&amp;d=2'],
  ['https://news.example/a b<c>', 'https://news.example/a%20b%3Cc%3E'],
])('links to %s', (url, href) => {
  expect(render(`[x](${markdownAddress(url)})`)).toBe(`<p><a href="${href}">x</a></p>`);
});
