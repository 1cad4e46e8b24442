import { pageFeatures } from './detect-features';
import { PAGE_CONSTANT, pageWeights } from './detect-weights';

export type Detection = {
  readonly isArticle: boolean;
  /** Probability, 0..1. */
  readonly score: number;
  /** The features that spoke most, as `name +1.2`; for bug reports, not for people. */
  readonly evidence: readonly string[];
};

/** Chosen where F1 is highest, see the figures in `detect-weights.ts`. */
export const ARTICLE_THRESHOLD = 0.5;
/**
 * Log odds taken from a site's root address beside what was learned: the training pages hold few front pages of news
 * sites, which look most like articles and never are.
 */
const ROOT_PENALTY = 1.5;
/** A page without heading or text is none, whatever its address and metadata promise: it has not loaded. */
const HIGHEST_WITHOUT_TEXT = 0.2;
const EVIDENCE_COUNT = 6;

/** Whether the page is one article: by its address, metadata and structure; cheap enough for every page. */
export function detectArticle(document: Document, url: string): Detection {
  const features = pageFeatures(document, url);
  const parts = Object.entries(features).map(([name, value]) => {
    const penalty = name === 'root' ? ROOT_PENALTY : 0;
    return { name, odds: value * ((pageWeights[name] ?? 0) - penalty) };
  });
  const odds = parts.reduce((sum, part) => sum + part.odds, PAGE_CONSTANT);
  const probability = 1 / (1 + Math.exp(-odds));
  const isEmpty = features.best === 0 && features.largestArticle === 0 && features.heading === 0;
  const score = isEmpty ? Math.min(probability, HIGHEST_WITHOUT_TEXT) : probability;
  const evidence = parts
    .filter((part) => part.odds !== 0)
    .sort((a, b) => Math.abs(b.odds) - Math.abs(a.odds))
    .slice(0, EVIDENCE_COUNT)
    .map((part) => `${part.name} ${part.odds > 0 ? '+' : ''}${part.odds.toFixed(1)}`);
  return { isArticle: score >= ARTICLE_THRESHOLD, score, evidence };
}
