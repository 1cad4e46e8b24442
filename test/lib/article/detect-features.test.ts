// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageFeatures } from '@/lib/article/detect-features';
import { PAGE_CONSTANT, pageWeights } from '@/lib/article/detect-weights';
import { frontPage } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

const url = 'https://courier.example/a/b';

describe('pageFeatures', () => {
  it('has a weight for each feature, and no weight is left over', () => {
    const names = Object.keys(pageFeatures(parseHtml(''), url)).sort();
    expect(Object.keys(pageWeights).sort()).toEqual(names);
    expect(PAGE_CONSTANT).not.toBe(0);
  });

  it.each([
    [
      '<script type="application/ld+json">{"@type":"NewsArticle",broken</script>',
      { jsonArticle: 1 },
    ],
    ['<script type="application/ld+json">[{"@type":["Product"]}]</script>', { jsonOther: 1 }],
    ['<meta property="og:type" content="article">', { ogArticle: 1, jsonArticle: 0 }],
    ['<meta property="article:published_time" content="2026">', { published: 1 }],
  ])('reads %s', (markup, features) => {
    expect(pageFeatures(parseHtml(markup), url)).toMatchObject(features);
  });

  it('stays within bounds on a page of many things', () => {
    for (const [name, value] of Object.entries(pageFeatures(parseHtml(frontPage()), url))) {
      expect(value, name).toBeGreaterThanOrEqual(0);
      expect(value, name).toBeLessThanOrEqual(2);
    }
  });
});
