import { describe, expect, it } from 'vitest';
import {
  attributeOf,
  decodeEntities,
  type MarkupElement,
  markupText,
  parseMarkup,
  writeMarkup,
} from '@/lib/export/markup-tree';

const elementOf = (markup: string): MarkupElement => {
  const [first] = parseMarkup(markup);
  if (first?.kind !== 'element') throw new Error(`No element in ${markup}`);
  return first;
};

it.each([
  '<p>One</p><p class="a" data-x="1|2">Two <a href="/x?a=1&amp;b=2">link</a></p>',
  '<!-- kept --><center><img src="a.png" alt="图片"><br></center>',
  'text only &amp; more',
  '<ul><li>a<ul><li>b</li></ul></li></ul>\n\n<p>c</p>',
])('writes again what it read: %s', (markup) => {
  expect(writeMarkup(parseMarkup(markup))).toBe(markup);
});

it.each([
  ['an end tag without a start', 'a</b>c', 'ac'],
  ['an element left open', '<p>a<b>c', '<p>a<b>c</b></p>'],
  ['a lone less-than sign', '1 < 2', '1 < 2'],
])('survives %s', (_what, markup, written) => {
  expect(writeMarkup(parseMarkup(markup))).toBe(written);
});

describe('an attribute', () => {
  it('is decoded', () => {
    expect(attributeOf(elementOf('<a href="/x?a=1&amp;b=&quot;2&quot;"></a>'), 'href')).toBe(
      '/x?a=1&b="2"',
    );
  });

  it('is null when it is not there, and empty without a value', () => {
    const element = elementOf('<td nowrap data-href="no">x</td>');
    expect(attributeOf(element, 'href')).toBeNull();
    expect(attributeOf(element, 'nowrap')).toBe('');
  });
});

it('gives the text of a tree without comments', () => {
  expect(markupText(parseMarkup('<p>a &lt;b&gt; <!-- no --><i>c</i></p>'))).toBe('a <b> c');
});

it.each([
  ['&#20013;&#x6587;', '中文'],
  ['&nbsp;|', '\u00a0|'],
  ['&unknown; &amp;amp;', '&unknown; &amp;'],
  ['&#99999999;', '&#99999999;'],
])('decodes %s', (written, text) => {
  expect(decodeEntities(written)).toBe(text);
});
