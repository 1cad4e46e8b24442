// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { dressLinks, fillImages, takeOutImages } from '@/components/article/body-parts';
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
  fillImages(takeOutImages(fragment, document), { kept: new Map(), linkWords: 'Open' });
  expect(fragment.querySelector('.image-place span')?.textContent).toBe('p q.jpg');
  expect(fragment.querySelector('a')?.getAttribute('href')).toBe('https://a.example/p%20q.jpg');
});

it('links to nothing but the web', () => {
  const fragment = fragmentOf('<p><img src="javascript:alert(1)" alt="x"></p>');
  fillImages(takeOutImages(fragment, document), { kept: new Map(), linkWords: 'Open' });
  expect(fragment.querySelector('a')).toBeNull();
});

describe('an image that is kept', () => {
  const source = 'https://a.example/?a=1&b=2';
  const html = `<p><img alt="Ferry" src="${source.replace('&', '&amp;')}"><img src="https://a.example/2"></p>`;
  const kept = new Map([[source, 'blob:https://own.example/1']]);
  const linkWords = 'Open';

  it('is shown in its place from where we have it, the others not', () => {
    const fragment = fragmentOf(html);
    fillImages(takeOutImages(fragment, document), { kept, linkWords });
    const images = [...fragment.querySelectorAll('img')];
    expect(images.map(({ src, alt }) => [src, alt])).toEqual([
      ['blob:https://own.example/1', 'Ferry'],
    ]);
    expect(images[0]?.parentElement?.className).toBe('kept-image');
    const links = [...fragment.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://a.example/2']);
  });

  it('comes when it is there, stays as it is, and goes again', () => {
    const fragment = fragmentOf(html);
    const places = takeOutImages(fragment, document);
    fillImages(places, { kept: new Map(), linkWords });
    expect(fragment.querySelectorAll('a')).toHaveLength(2);
    fillImages(places, { kept, linkWords });
    const image = fragment.querySelector('img');
    fillImages(places, { kept, linkWords });
    expect(image).not.toBeNull();
    expect(fragment.querySelector('img')).toBe(image);
    fillImages(places, { kept: new Map([[source, 'blob:https://own.example/9']]), linkWords });
    expect(fragment.querySelector('img')?.src).toBe('blob:https://own.example/9');
    fillImages(places, { kept: new Map(), linkWords });
    expect(fragment.querySelector('img, .kept-image')).toBeNull();
    expect(fragment.querySelector('.image-place span')?.textContent).toBe('Ferry');
    expect(fragment.querySelectorAll('.image-place')).toHaveLength(2);
  });

  it('puts no words into the text of the article', () => {
    const fragment = fragmentOf(html);
    fillImages(takeOutImages(fragment, document), { kept, linkWords });
    expect(fragment.querySelector('.kept-image')?.textContent).toBe('');
  });
});

it('opens links beside the article, without telling where from', () => {
  const fragment = fragmentOf('<p><a href="https://a.example/">A</a></p>');
  dressLinks(fragment);
  const link = fragment.querySelector('a');
  expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
});
