import { type Features, firstFeatures, furtherFeatures } from './detect-features';
import { FIRST_CONSTANT, firstWeights, PAGE_CONSTANT, pageWeights } from './detect-weights';
import { isGiant, rootElementOf } from './page-root';

export type Detection = {
  readonly isArticle: boolean;
  /** Probability, 0..1. */
  readonly score: number;
  /** What it was decided by, see `evidenceOf`. */
  readonly features: Features;
  readonly weights: Features;
};

/** Chosen where F1 is highest, see the figures in `detect-weights.ts`. */
export const ARTICLE_THRESHOLD = 0.5;
/** How far from certain the first look may leave a page without a second; cross-validated, it costs no right verdict. */
export const DOUBT = { above: 0.15, below: 0.85 } as const;
/**
 * Log odds taken from a site's root address beside what was learned: the training pages hold few front pages of news
 * sites, which look most like articles and never are.
 */
const ROOT_PENALTY = 1.5;
/** A page without heading or text is none, whatever its address and metadata promise: it has not loaded. */
const HIGHEST_WITHOUT_TEXT = 0.2;

/**
 * Whether the page is one article: by its address, metadata and structure, in two steps. The first look costs next to
 * nothing and settles most pages; the full one is for those that it leaves in doubt, unless they are giant.
 */
export function detectArticle(document: Document, url: string): Detection {
  const first = firstFeatures(document, url);
  const glance = probabilityOf(first, firstWeights, FIRST_CONSTANT);
  const hasText = first.glanceBest !== 0 || first.glanceHeading !== 0;
  const isSettled = glance <= DOUBT.above || (glance >= DOUBT.below && hasText);
  if (isSettled || isGiant(rootElementOf(document))) {
    return detection(glance, first, firstWeights);
  }
  const features = { ...first, ...furtherFeatures(document) };
  const probability = probabilityOf(features, pageWeights, PAGE_CONSTANT);
  const isEmpty = features.best === 0 && features.largestArticle === 0 && features.heading === 0;
  const score = isEmpty ? Math.min(probability, HIGHEST_WITHOUT_TEXT) : probability;
  return detection(score, features, pageWeights);
}

function probabilityOf(features: Features, weights: Features, constant: number): number {
  let odds = constant;
  for (const name in features) odds += oddsOf(name, features, weights);
  return 1 / (1 + Math.exp(-odds));
}

/** What a feature adds to the log odds. */
export function oddsOf(name: string, features: Features, weights: Features): number {
  const penalty = name === 'root' ? ROOT_PENALTY : 0;
  return (features[name] ?? 0) * ((weights[name] ?? 0) - penalty);
}

function detection(score: number, features: Features, weights: Features): Detection {
  return { isArticle: score >= ARTICLE_THRESHOLD, score, features, weights };
}
