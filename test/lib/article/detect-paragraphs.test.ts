// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { latinLengthOf, paragraphFeatures } from '@/lib/article/detect-paragraphs';
import { paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

describe('latinLengthOf', () => {
  it.each([
    ['ab c', 3],
    ['中文', 5],
    ['한국', 3],
  ])('of %j is %d', (text, length) => {
    expect(latinLengthOf(text)).toBe(length);
  });
});

describe('paragraphFeatures', () => {
  const best = (markup: string) => paragraphFeatures(parseHtml(markup).documentElement).best;
  const body = paragraphsOf(paragraphs);

  it('finds the text in paragraphs, boxes and lines alike', () => {
    const inParagraphs = best(`<div>${body}</div>`);
    expect(inParagraphs).toBeGreaterThan(0.6);
    expect(best(`<div><div>${paragraphs.join('</div><div>')}</div></div>`)).toBeCloseTo(
      inParagraphs,
    );
    expect(best(`<main><div>${paragraphs.join('<br><br>')}</div></main>`)).toBeCloseTo(
      inParagraphs,
    );
  });

  it.each([
    ['a footer', `<footer>${body}</footer>`],
    ['hidden boxes', `<div hidden>${body}</div>`],
    ['links', `<p><a href="/">${paragraphs[0]}</a></p>`],
    ['short lines', '<p>One</p><p>Two</p>'],
  ])('takes no text from %s', (_what, markup) => {
    expect(best(markup)).toBe(0);
  });

  it('tells scattered text from text in one place', () => {
    const scattered = paragraphs.map((text) => `<div><div><p>${text}</p></div></div>`).join('');
    expect(paragraphFeatures(parseHtml(scattered).documentElement).bestShare).toBeLessThan(0.5);
    expect(paragraphFeatures(parseHtml(`<div>${body}</div>`).documentElement).bestShare).toBe(1);
  });
});
