import { lazily } from '@/lib/base/lazily';
import type { TermLookup } from './plan';
import { FIELD, type Postings } from './postings';
import { lengthOfCode } from './segment';

/*
 * BM25 over fields: a term counts for as much as the fields that it is in weigh, less the longer the text is.
 * https://doi.org/10.1561/1500000019 (Robertson and Zaragoza), 3.2 and 3.3.
 */

const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;

/** How many occurrences in the text one in each field is worth. */
const WEIGHTS = [
  [FIELD.headline, 6],
  [FIELD.tag, 5],
  [FIELD.names, 3],
  [FIELD.comment, 3],
  [FIELD.quote, 2],
] as const;

/** A word that only begins as asked is worth half of the word itself. */
const PREFIX_SHARE = 0.5;

/** What an article saved today is worth more than one of long ago, and after how many days half of that is gone. */
const FRESHNESS = 0.15;
const FRESH_DAYS = 60;

export type Scorer = {
  /** Of each term by `lookupKey`: the rarer the more. */
  readonly rarities: ReadonlyMap<string, number>;
  /** By length code. */
  readonly lengthNorms: Float32Array;
};

const fieldWeights = lazily(() =>
  Float32Array.from({ length: 256 }, (_, fields) =>
    WEIGHTS.reduce(
      (sum, [bit, weight]) => sum + ((fields & bit) === 0 ? 0 : weight),
      fields & FIELD.text,
    ),
  ),
);

export function lookupKey({ term, match }: TermLookup): string {
  return match === 'prefix' ? `${term}*` : term;
}

/** `found`: documents that have each term; `averageLength` in units. */
export function createScorer(
  found: ReadonlyMap<string, number>,
  { count, averageLength }: { readonly count: number; readonly averageLength: number },
): Scorer {
  const rarities = new Map<string, number>();
  for (const [key, documents] of found) {
    const rarity = Math.log(1 + (count - documents + 0.5) / (documents + 0.5));
    rarities.set(key, Math.max(0.01, rarity) * (key.endsWith('*') ? PREFIX_SHARE : 1));
  }
  const lengthNorms = Float32Array.from(
    { length: 256 },
    (_, code) =>
      SATURATION *
      (1 - LENGTH_SHARE + (LENGTH_SHARE * lengthOfCode(code)) / Math.max(1, averageLength)),
  );
  return { rarities, lengthNorms };
}

/** The score of each posting of a term. */
export function termScores(
  lookup: TermLookup,
  { documents, fields }: Postings,
  {
    lengths,
    scorer,
    fields: places,
  }: { readonly lengths: Uint8Array; readonly scorer: Scorer; readonly fields: number },
): Float32Array {
  const rarity = scorer.rarities.get(lookupKey(lookup)) ?? 0;
  const scores = new Float32Array(documents.length);
  const weights = fieldWeights();
  for (let index = 0; index < documents.length; index++) {
    const weight = weights[(fields[index] ?? 0) & places] ?? 0;
    const norm = scorer.lengthNorms[lengths[documents[index] ?? 0] ?? 0] ?? SATURATION;
    scores[index] = (rarity * weight * (SATURATION + 1)) / (weight + norm);
  }
  return scores;
}

/** By how much the day of saving raises a score; `newest`: the last day of the library. */
export function freshness(day: number, newest: number): number {
  return 1 + FRESHNESS * 2 ** ((day - newest) / FRESH_DAYS);
}

/** The share by which words that stand close together raise a score: to the half where they touch. */
const CLOSENESS = 0.5;

/** `width`: units of the smallest passage with all words; `least`: the fewest that it can have. */
export function closeness(width: number, least: number): number {
  return 1 + (CLOSENESS * least) / Math.max(width, least);
}
