// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle, extractContent, markupOf } from '@/lib/article/extract';
import { textMapOfElement } from '@/lib/article/text-map';
import { newsPage, paragraphs, paragraphsOf } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

const title = 'Night ferry stays through the winter';
const url = 'https://courier.example/news/2026/11/03/night-ferry-stays';
const body = `<figure><img src="/boat.jpg" alt="A boat"><figcaption>The boat. Photo: P. Roe</figcaption></figure>
  ${paragraphsOf(paragraphs)}<img src="/pixel.gif" width="1" height="1">`;

describe('extractArticle', () => {
  const document = parseHtml(newsPage({ title, body }));
  const before = document.documentElement.outerHTML;
  const extraction = extractArticle(document, url);

  it('reads fields, verdict and text', () => {
    expect(extraction.article.headline).toBe(title);
    expect(extraction.isArticle).toBe(true);
    expect(extraction.text).toContain(paragraphs.join('\n'));
    expect(extraction.truncated).toBe(false);
  });

  it('has the figure with its caption, and no counter', () => {
    expect(extraction.html).toContain(
      '<figure><img src="https://courier.example/boat.jpg" alt="A boat"><figcaption>The boat. Photo: P. Roe</figcaption></figure>',
    );
    expect(extraction.html).not.toContain('pixel');
  });

  it('reads the fields when they are first asked for, and then never again', () => {
    const page = parseHtml(newsPage({ title, body }));
    const late = extractArticle(page, url);
    const link = page.createElement('link');
    link.rel = 'canonical';
    link.href = `${url}?first`;
    page.head.append(link);
    expect(late.article.canonicalUrl).toBe(`${url}?first`);
    link.href = `${url}?second`;
    expect(late.article.canonicalUrl).toBe(`${url}?first`);
  });

  it('says the same in text, text map and structural HTML', () => {
    expect(extraction.textMap.text).toBe(extraction.text);
    expect(textMapOfElement(parseHtml(extraction.html).body).text).toBe(extraction.text);
  });

  it('leaves the page as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('markupOf', () => {
  it('gives the markup of the smallest element that holds headline and text', () => {
    const content = extractContent(parseHtml(newsPage({ title, body })), { url, headline: title });
    expect(content.container.localName).toBe('article');
    expect(markupOf(content)).toBe(content.container.innerHTML);
  });

  it('keeps no markup beyond the limit', () => {
    const long = `<!-- ${'x'.repeat(2_000_001)} -->${body}`;
    const page = parseHtml(newsPage({ title, body: long }));
    const content = extractContent(page, { url, headline: title });
    expect(markupOf(content)).toBeNull();
    expect(content.text).toContain(paragraphs[0]);
  });

  it('keeps none of a page that was cut', () => {
    const content = extractContent(parseHtml(newsPage({ title, body })), { url, headline: title });
    expect(markupOf({ ...content, truncated: true })).toBeNull();
  });

  it('reads an empty page as no text', () => {
    expect(extractContent(parseHtml(''), { url, headline: '' })).toMatchObject({
      text: '',
      html: '',
    });
  });
});

it('reads a page that stands in a form whose fields hide all members of the form', () => {
  const page = newsPage({ title, body: paragraphsOf(paragraphs) });
  const document = parseHtml(
    page
      .replace('<body>', '<body><form class="byline tags" itemprop="author"><i name="trap"></i>')
      .replace('</body>', '<span itemprop="headline">Other</span></form></body>'),
  );
  const form = document.querySelector('form');
  const trap = document.querySelector('i');
  if (form === null || trap === null) throw new Error('no form');
  // jsdom knows no such names of its own; browsers do. Those that jsdom itself asks for selectors are left.
  const members = [
    ...['contains', 'closest', 'matches', 'textContent', 'innerHTML', 'compareDocumentPosition'],
    ...['getElementsByTagName', 'querySelector', 'querySelectorAll', 'children', 'childNodes'],
    ...['firstChild', 'firstElementChild', 'nextSibling', 'previousSibling'],
  ];
  for (const name of members) Object.defineProperty(form, name, { value: trap });
  const { text, article, isArticle } = extractArticle(document, url);
  expect([text, article.headline, isArticle]).toEqual([paragraphs.join('\n'), title, true]);
});
