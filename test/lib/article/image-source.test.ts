// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { httpAddress, imageSourceOf, isTinyImage } from '@/lib/article/image-source';
import { parseHtml } from '@/test/support/parse-html';

const base = 'https://paper.example/a/b';

function imageOf(attributes: string): Element {
  const image = parseHtml(`<img ${attributes}>`).querySelector('img');
  if (image === null) throw new Error('no image');
  return image;
}

describe('imageSourceOf', () => {
  it.each([
    ['src="c.jpg"', 'https://paper.example/a/c.jpg'],
    ['src="data:image/gif;base64,AA" data-src="/lazy.jpg"', 'https://paper.example/lazy.jpg'],
    ['src="/spacer.gif" data-original="/lazy.jpg"', 'https://paper.example/lazy.jpg'],
    ['srcset="/s.jpg 320w, /l.jpg 1200w, /m.jpg 640w"', 'https://paper.example/l.jpg'],
    ['src="blob:https://paper.example/1"', null],
    ['alt="none"', null],
  ])('of %s is %s', (attributes, source) => {
    expect(imageSourceOf(imageOf(attributes), base)).toBe(source);
  });
});

describe('httpAddress', () => {
  it.each([
    ['/x', 'https://paper.example/x'],
    ['//other.example/x', 'https://other.example/x'],
    ['javascript:x()', null],
    ['http://[', null],
    [' ', null],
  ])('of %j is %s', (address, absolute) => {
    expect(httpAddress(address, base)).toBe(absolute);
  });

  it('takes only absolute addresses where the page has none', () => {
    expect(httpAddress('/x', '')).toBeNull();
    expect(httpAddress('https://a.example/x', '')).toBe('https://a.example/x');
  });
});

describe('isTinyImage', () => {
  it.each([
    ['width="1" height="1"', true],
    ['width="800" height="20"', true],
    ['width="800" height="600"', false],
    ['width="100%"', false],
    ['src="x"', false],
  ])('of %s is %s', (attributes, tiny) => {
    expect(isTinyImage(imageOf(attributes))).toBe(tiny);
  });
});
