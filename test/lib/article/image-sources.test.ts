// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { httpAddress } from '@/lib/article/image-source';
import { imageSourcesOf } from '@/lib/article/image-sources';
import { escapeAttribute } from '@/lib/article/markup-escape';
import { parseHtml } from '@/test/support/parse-html';
import { propertyRuns } from '@/test/support/property-runs';

/** The same, asked of a document. */
function seenBy(page: Document): readonly string[] {
  const images = [...page.querySelectorAll('img')];
  const sources = images.map((image) => image.getAttribute('src') ?? '');
  return [...new Set(sources)].filter((source) => httpAddress(source, '') !== null);
}

const A = 'https://a.example/1.jpg';
const B = 'https://a.example/2.jpg';

describe('imageSourcesOf', () => {
  it.each([
    ['no image', '<p>a</p>', []],
    ['images in their order', `<figure><img src="${B}" alt=""></figure><img src="${A}">`, [B, A]],
    ['one image shown twice', `<img src="${A}"><p>b</p><img src="${A}" alt="again">`, [A]],
    ['a description before the address', `<img alt="a > b" src="${A}">`, [A]],
    ['a description like markup', `<img src="${A}" alt="<img src=">b<img src="${B}">`, [A, B]],
    ['a link like markup', `<a href="https://a.example/<img src=">b</a><img src="${B}">`, [B]],
    ['text like markup', `<p>&lt;img src="${A}"&gt;</p>`, []],
    ['another attribute like it', `<img data-src="${A}" alt="b">`, []],
    ['another element like it', `<imgx src="${A}"></imgx><source src="${A}">`, []],
    ['an image without address', '<img alt="a"><img src="" alt="b">', []],
    ['a closed image, as XML has it', `<img src="${A}" alt="b"/><img src="${B}" />`, [A, B]],
    [
      'an address with what markup escapes',
      '<img src="https://a.example/?a=1&amp;b=&quot;2&quot;&amp;lt;&lt;&gt;&#39;&nbsp;" alt="">',
      ['https://a.example/?a=1&b="2"&lt;<>\'\u00a0'],
    ],
    [
      'only addresses of the web',
      `<img src="data:image/gif;base64,AA"><img src="javascript:x()"><img src="blob:x"><img src="/a.jpg"><img src="HTTP://a.example/x">`,
      ['HTTP://a.example/x'],
    ],
  ])('finds %s', (_what, html, sources) => {
    expect(imageSourcesOf(html)).toEqual(sources);
    expect(seenBy(parseHtml(html))).toEqual(sources);
  });
});

const scraps = [
  ...['a', '字', ' ', '&', '&amp;', '<', '>', '"', "'", '\u00a0', '\n', '=', '<img src=', '/>'],
  ...[`<img src="${A}">`, '-->', '<!--', ' src=', '&nbsp;'],
] as const;
const words = fc.array(fc.constantFrom(...scraps), { maxLength: 4 }).map((parts) => parts.join(''));
const address = fc
  .tuple(fc.constantFrom('https://a.example/', 'http://b.example/?', 'data:', ''), words)
  .map(([begin, rest]) => begin + rest);

/** An element as `[name, attributes, text]`. */
const element = fc.oneof(
  fc.tuple(fc.constant('img'), fc.tuple(fc.constant('src'), address), words),
  fc.tuple(fc.constant('a'), fc.tuple(fc.constant('href'), address), words),
);
const elements = fc.array(fc.tuple(element, fc.boolean()), { maxLength: 6 });

it('finds what a document has, in what a document writes and in what we write ourselves', () => {
  fc.assert(
    fc.property(elements, (parts) => {
      const page = parseHtml('');
      const own = parts.map(([[name, [attribute, value], text], isFirst]) => {
        const made = page.createElement(name);
        const given = [
          [attribute, value],
          ['alt', text],
        ] as const;
        for (const [key, content] of isFirst ? given : [...given].reverse()) {
          made.setAttribute(key, content);
        }
        const line = page.createElement('p');
        line.append(text, made);
        page.body.append(line);
        return name === 'img'
          ? `<img src="${escapeAttribute(value)}" alt="${escapeAttribute(text)}">`
          : `<a href="${escapeAttribute(value)}">${escapeAttribute(text)}</a>`;
      });
      const expected = seenBy(page);
      expect(imageSourcesOf(page.body.innerHTML)).toEqual(expected);
      expect(imageSourcesOf(own.join(''))).toEqual(expected);
    }),
    propertyRuns,
  );
});
