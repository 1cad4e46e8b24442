// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { figureOf } from '@/lib/page/figure-range';

const picture = 'https://news.example/boat.jpg';

beforeEach(() => {
  document.body.innerHTML = `<article><p>Text.</p>
    <img src="${picture}">
    <figure><img src="${picture}"></figure>
    <figure><div><img src="${picture}"></div><figcaption>The boat. <span>Photo: Ida Holm</span></figcaption></figure>
    <p><img src="https://news.example/bare.jpg"> Words beside it.</p></article>`;
});

it('finds the words of the figure: caption and credit', () => {
  const figure = figureOf(document, picture);
  expect(figure?.picture).toBe(picture);
  expect(figure?.range.toString().trim()).toBe('The boat. Photo: Ida Holm');
});

it.each([
  ['a picture that stands in no figure', 'https://news.example/bare.jpg'],
  ['a picture that is not there', 'https://news.example/other.jpg'],
  ['no address', ''],
])('finds none for %s', (_, address) => {
  expect(figureOf(document, address)).toBeNull();
});
