// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { headFeatures } from '@/lib/article/detect-head';
import { parseHtml } from '@/test/support/parse-html';

const nothing = {
  ogArticle: 0,
  published: 0,
  metaAuthor: 0,
  jsonArticle: 0,
  jsonOther: 0,
  bodyClassPost: 0,
  bodyClassOther: 0,
};

function headOf(markup: string) {
  const { documentElement, body } = parseHtml(markup);
  return headFeatures(documentElement, body);
}

const jsonLd = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('headFeatures', () => {
  it.each([
    ['<meta property="og:type" content="Article">', { ogArticle: 1 }],
    ['<meta name="og:type" content="website">', {}],
    ['<meta name="PubDate" content="2026-11-03">', { published: 1 }],
    ['<meta itemprop="datePublished" content="2026-11-03">', { published: 1 }],
    ['<meta name="author" content="Ines Vandal">', { metaAuthor: 1 }],
    ['<meta name="author" content="">', {}],
    ['<body class="single postid-7">', { bodyClassPost: 1 }],
    ['<body class="home archive">', { bodyClassOther: 1 }],
    ['<body class="storybook">', {}],
    ['<p>Text</p>', {}],
  ])('reads %s', (markup, features) => {
    expect(headOf(markup)).toEqual({ ...nothing, ...features });
  });

  it.each([
    ['{"@type":"NewsArticle"}', { jsonArticle: 1 }],
    ['{"@graph":[{"@type":"WebPage"},{"@type" : ["BlogPosting"]}]}', { jsonArticle: 1 }],
    ['{"@type":"LiveBlogPosting", "broken', { jsonArticle: 1 }],
    ['{"@type":"Product"}', { jsonOther: 1 }],
    ['{"@type":"WebPage","name":"NewsArticle"}', {}],
    [`{"text":"${'x'.repeat(20_000)}","@type":"Article"}`, {}],
  ])('reads the types of %.60s', (json, features) => {
    expect(headOf(jsonLd(json))).toEqual({ ...nothing, ...features });
  });

  it('reads no other scripts, and only the first of many', () => {
    expect(headOf('<script>{"@type":"Article"}</script>')).toEqual(nothing);
    const many = `${jsonLd('{"@type":"WebPage"}').repeat(6)}${jsonLd('{"@type":"Article"}')}`;
    expect(headOf(many)).toEqual(nothing);
  });
});
