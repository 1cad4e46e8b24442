// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { describeImages, dressLinks, takeOutImages } from '@/components/article/body-parts';
import { textMapOfElement } from '@/lib/article/text-map';

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

it('leaves no image that would load, and the text as it was', () => {
  const fragment = fragmentOf(
    '<p>One.</p><figure><img src="https://a.example/p.jpg" alt="Ferry"><figcaption>At noon.</figcaption></figure>',
  );
  takeOutImages(fragment, document);
  const root = document.createElement('div');
  root.replaceChildren(fragment);
  expect(root.querySelector('img')).toBeNull();
  expect(textMapOfElement(root).text).toBe('One.\nAt noon.');
});

it('tells what stood in the place of an image, and links to it', () => {
  const fragment = fragmentOf('<p><img src="https://a.example/p%20q.jpg"></p>');
  describeImages(takeOutImages(fragment, document), 'Open');
  expect(fragment.querySelector('.image-place span')?.textContent).toBe('p q.jpg');
  expect(fragment.querySelector('a')?.getAttribute('href')).toBe('https://a.example/p%20q.jpg');
});

it('links to nothing but the web', () => {
  const fragment = fragmentOf('<p><img src="javascript:alert(1)" alt="x"></p>');
  describeImages(takeOutImages(fragment, document), 'Open');
  expect(fragment.querySelector('a')).toBeNull();
});

it('opens links beside the article, without telling where from', () => {
  const fragment = fragmentOf('<p><a href="https://a.example/">A</a></p>');
  dressLinks(fragment);
  const link = fragment.querySelector('a');
  expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
});
