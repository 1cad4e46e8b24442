// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { readPageSources } from '@/lib/article/metadata/page-sources';
import { parseHtml } from '@/test/support/parse-html';

const url = 'https://www.harbour.example/ferry';
const read = (markup: string) => {
  const document = parseHtml(markup);
  return readPageSources(document, url, cutBlocks(document.body));
};

describe('the sources of a page', () => {
  it('hold what it declares and shows', () => {
    const sources = read(`<title>Ferry runs again | Harbour Post</title>
      <meta property="og:site_name" content="Harbour Post">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry runs again"}</script>
      <p>City</p><h1>Ferry runs again</h1><p>Text.</p>`);
    expect(sources).toMatchObject({
      url,
      host: 'harbour.example',
      title: 'Ferry runs again | Harbour Post',
      headline: { value: 'Ferry runs again', origin: 'page' },
      nodes: [{ headline: 'Ferry runs again' }],
    });
    expect(sources.siteNames).toContain('Harbour Post');
    expect(sources.page.lines[sources.page.headline]?.text).toBe('Ferry runs again');
  });

  it('hold microdata like other data', () => {
    const { nodes } = read(
      '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry</h1></article>',
    );
    expect(nodes).toMatchObject([{ headline: 'Ferry' }]);
  });
});

describe('the headline’s line', () => {
  const indexIn = (markup: string) => read(markup).page.headline;

  it('is a plain line that begins the title', () => {
    const { headline, page } = read(
      '<title>Ferry runs again - Harbour Post</title><p>City</p><div>Ferry runs again</div>',
    );
    expect(headline.value).toBe('Ferry runs again');
    expect(page.headline).toBe(1);
  });

  it('is the first of two lines', () => {
    const { headline } = read(
      '<title>Ferry runs again after the long storm_Harbour Post</title><div>Ferry runs again<br>after the long storm</div>',
    );
    expect(headline.value).toBe('Ferry runs again after the long storm');
  });

  it('may have a badge', () => {
    expect(
      indexIn(
        '<meta property="og:title" content="Ferry runs again"><div>x</div><p><b>LIVE</b> Ferry runs again</p>',
      ),
    ).toBe(1);
  });

  it('is unknown on a page that shows none', () => {
    expect(indexIn('<title>Ferry runs again</title><p>Text.</p>')).toBe(-1);
  });
});

it('falls back to the address', () => {
  expect(read('').headline).toMatchObject({ value: url, origin: 'url', confidence: 0 });
});
