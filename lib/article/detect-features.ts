import { addressFeatures } from './detect-address';
import { glanceFeatures } from './detect-glance';
import { headFeatures } from './detect-head';
import { headingFeatures } from './detect-heading';
import { paragraphFeatures } from './detect-paragraphs';
import { repeatFeatures } from './detect-repeats';
import { flag } from './flag';
import { bodyOf, rootElementOf } from './page-root';

/** How many of each thing there are; counts that a page's scripts hardly change. */
function countFeatures(root: Element) {
  const count = (tag: string) => root.getElementsByTagName(tag).length;
  return {
    time: Math.min(1, count('time') / 4),
    code: Math.min(1, count('code') / 20),
    codeSome: flag(count('code') > 2),
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

export type Features = Readonly<Record<string, number>>;

/** What the first look at a page is made of, by name, each about 0..1. Reads no styles and no layout. */
export function firstFeatures(document: Document, address: string): Features {
  const root = rootElementOf(document);
  return {
    ...addressFeatures(address),
    ...headFeatures(root, bodyOf(root)),
    ...glanceFeatures(root),
  };
}

/** What the full look adds to the first. */
export function furtherFeatures(document: Document): Features {
  const root = rootElementOf(document);
  const features = {
    ...countFeatures(root),
    ...paragraphFeatures(root),
    ...headingFeatures(root),
    ...repeatFeatures(bodyOf(root)),
  };
  const { cardsSome, long, headingIsLong } = features;
  // Each of them alone may be an article's: beside a story stand cards, a short one has no long paragraph.
  return { ...features, onlyCards: flag(cardsSome === 1 && long === 0 && headingIsLong === 0) };
}
