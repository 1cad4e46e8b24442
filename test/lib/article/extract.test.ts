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
