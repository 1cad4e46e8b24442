import { addressFeatures } from './detect-address';
import { headingFeatures } from './detect-heading';
import { paragraphFeatures } from './detect-paragraphs';
import { bodyOf, rootElementOf } from './page-root';

/** What a page says of itself in its head. */
function declaredFeatures(root: Element) {
  const type = contentOf(root, 'meta[property="og:type"]').toLowerCase();
  const types = structuredTypes(root);
  const bodyClass = bodyOf(root).getAttribute('class') ?? '';
  return {
    ogArticle: flag(/article|blog|news/.test(type)),
    published: flag(
      root.querySelector(
        'meta[property="article:published_time"],meta[name="pubdate"],meta[name="date"],meta[itemprop="datePublished"],meta[name="publishdate"]',
      ) !== null,
    ),
    metaAuthor: flag(contentOf(root, 'meta[name="author"],meta[property="article:author"]') !== ''),
    jsonArticle: flag(
      /\b(?:\w*Article|BlogPosting|Report|LiveBlogPosting|Review|Recipe)\b/.test(types),
    ),
    jsonOther: flag(
      /\b(?:Product|CollectionPage|DiscussionForumPosting|QAPage|SearchResultsPage|ItemList|VideoObject|Service|SoftwareApplication|FAQPage|LocalBusiness|Blog)\b/.test(
        types,
      ),
    ),
    bodyClassPost: flag(/\b(?:single|post|article|story|entry)\b/.test(bodyClass)),
    bodyClassOther: flag(
      /\b(?:home|archive|category|search|product|page-template|forum|shop|woocommerce|tax)\b/.test(
        bodyClass,
      ),
    ),
  };
}

/** How many of each thing there are; counts that a page's scripts hardly change. */
function countFeatures(root: Element) {
  const count = (tag: string) => root.getElementsByTagName(tag).length;
  const articles = count('article');
  return {
    articleNone: flag(articles === 0),
    articleMany: flag(articles > 5),
    time: Math.min(1, count('time') / 4),
    timeMany: flag(count('time') > 8),
    code: Math.min(1, count('code') / 20),
    codeSome: flag(count('code') > 2),
    links: Math.log2(1 + count('a')) / 10,
    inputs: Math.min(1, count('input') / 10),
    buttons: Math.min(1, count('button') / 20),
    figures: Math.min(1, count('figure') / 8),
    blockquotes: Math.min(1, count('blockquote') / 4),
    prices: flag(
      root.querySelector(
        '[class*="price"],[itemprop="price"],[class*="add-to-cart"],[id*="add-to-cart"]',
      ) !== null,
    ),
    comments: flag(
      root.querySelector('[id^="comment"],[class^="comment"],[id="disqus_thread"]') !== null,
    ),
    shares: flag(root.querySelector('[class*="share"],[class*="social-"]') !== null),
    pagination: flag(
      root.querySelector('[class*="pagination"],[class*="pager"],[rel="next"]') !== null,
    ),
  };
}

/** Everything that the verdict is made of, by name, each about 0..1. Reads no styles and no layout. */
export function pageFeatures(
  document: Document,
  address: string,
): Readonly<Record<string, number>> {
  const root = rootElementOf(document);
  return {
    ...addressFeatures(address),
    ...declaredFeatures(root),
    ...countFeatures(root),
    ...paragraphFeatures(root),
    ...headingFeatures(root),
  };
}

/** Characters of JSON-LD that are read; types stand early. */
const JSON_LD_CHARACTERS = 20_000;

/** All `@type` values of the page's JSON-LD; read by pattern, so that broken JSON tells as well. */
function structuredTypes(root: Element): string {
  const scripts = [...root.querySelectorAll('script[type="application/ld+json"]')].slice(0, 6);
  const found = scripts.flatMap(({ textContent }) =>
    [
      ...(textContent ?? '')
        .slice(0, JSON_LD_CHARACTERS)
        .matchAll(/"@type"\s*:\s*\[?\s*"([^"]{1,40})"/g),
    ].map(([, type]) => type),
  );
  return found.join(' ');
}

function contentOf(root: Element, selector: string): string {
  return root.querySelector(selector)?.getAttribute('content') ?? '';
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}
