// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { firstFeatures, furtherFeatures } from '@/lib/article/detect-features';
import {
  FIRST_CONSTANT,
  firstWeights,
  PAGE_CONSTANT,
  pageWeights,
} from '@/lib/article/detect-weights';
import { frontPage } from '@/test/support/article-pages';
import { parseHtml } from '@/test/support/parse-html';

const url = 'https://courier.example/a/b';

describe('the features of both looks', () => {
  it('have a weight each, and no weight is left over', () => {
    const first = Object.keys(firstFeatures(parseHtml(''), url));
    const further = Object.keys(furtherFeatures(parseHtml('')));
    expect(Object.keys(firstWeights).sort()).toEqual([...first].sort());
    expect(Object.keys(pageWeights).sort()).toEqual([...first, ...further].sort());
    expect(FIRST_CONSTANT).not.toBe(0);
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
    expect(firstFeatures(parseHtml(markup), url)).toMatchObject(features);
  });

  it('stays within bounds on a page of many things', () => {
    const page = parseHtml(frontPage());
    const features = { ...firstFeatures(page, url), ...furtherFeatures(page) };
    for (const [name, value] of Object.entries(features)) {
      expect(value, name).toBeGreaterThanOrEqual(0);
      expect(value, name).toBeLessThanOrEqual(2);
    }
  });
});
