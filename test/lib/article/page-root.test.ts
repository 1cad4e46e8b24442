// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { detectArticle } from '@/lib/article/detect';
import { extractContent } from '@/lib/article/extract';
import {
  bodyOf,
  headOf,
  isGiant,
  rootElementOf,
  searchedPartOf,
  titleOf,
} from '@/lib/article/page-root';
import { newsPage, paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

const names = ['body', 'documentElement', 'title', 'getElementsByTagName', 'querySelector'];
const clobbering = names.map((name) => `<img name="${name}" src="x.png">`).join('');
const url = 'https://courier.example/news/2026/11/03/night-ferry-stays-through-winter';

describe('a page that names elements like members of document', () => {
  const title = 'Night ferry stays through the winter';
  const markup = newsPage({ title, body: paragraphsOf(paragraphs) });
  const document = parseHtml(markup.replace('<header>', `${clobbering}<header>`));

  // jsdom knows no such names of its own; browsers do.
  const named = names.map((name) => document.querySelectorAll(`[name="${name}"]`)[0]);
  names.forEach((name, index) => {
    Object.defineProperty(document, name, { value: named[index] });
  });

  it('is read all the same', () => {
    const root = rootElementOf(document);
    expect([root.localName, bodyOf(root).localName]).toEqual(['html', 'body']);
    expect(titleOf(root)).toBe(`${title} - Harbour Courier`);
  });

  it('is detected and extracted all the same', () => {
    expect(detectArticle(document, url).isArticle).toBe(true);
    expect(extractContent(document, { url, headline: title }).text).toBe(paragraphs.join('\n'));
  });
});

it('reads a document without body from its root', () => {
  const document = new DOMParser().parseFromString('<feed><title>t</title></feed>', 'text/xml');
  const root = rootElementOf(document);
  expect(bodyOf(root)).toBe(root);
  expect(headOf(root)).toBe(root);
});

it('finds head and body beside a form whose fields are named like what it is asked', () => {
  const document = parseHtml('<title>t</title><p>text</p>');
  const form = document.createElement('form');
  for (const name of ['localName', 'nextElementSibling']) {
    Object.defineProperty(form, name, { value: document.createElement('input') });
  }
  const root = rootElementOf(document);
  root.prepend(form);
  expect([headOf(root), bodyOf(root)]).toEqual([document.head, document.body]);
});

it('searches only the head of a giant page', () => {
  const root = rootElementOf(parseHtml(`<title>t</title><body>${'<i></i>'.repeat(50)}</body>`));
  expect([isGiant(root), isGiant(root, 60), isGiant(root, 50)]).toEqual([false, false, true]);
  expect(searchedPartOf(root, 60).localName).toBe('html');
  expect(searchedPartOf(root, 50).localName).toBe('head');
});
