import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canonicalTextOf } from '@/lib/article/canonical-text';
import { isCaption } from '@/lib/article/figures';
import { selectBlocks } from '@/lib/article/select-blocks';
import { sharedFolder } from '../real-pages';
import { type PageSample, viewOf } from './block-samples';

export type PageScore = {
  readonly set: string;
  readonly id: string;
  readonly f1: number;
  /** Share of 4-grams found, too many, and missing. */
  readonly shingles: readonly [number, number, number];
};

/** The benchmark's own measures. */
type Scorer = {
  wordF1(found: string, truth: string): { readonly f1: number };
  shingleCounts(found: string, truth: string): PageScore['shingles'];
  shingleSummary(counts: readonly PageScore['shingles'][]): {
    readonly f1: number;
    readonly precision: number;
    readonly recall: number;
  };
};

export async function benchmarkScorer(): Promise<Scorer> {
  return await import(pathToFileURL(join(sharedFolder, 'bench/extraction/score.mjs')).href);
}

/** The text that the product takes where blocks have these probabilities; without captions, as the truths are. */
export function textChosen({ body }: PageSample, probabilities: Float64Array): string {
  const { page, headline } = viewOf(body);
  const blocks = selectBlocks(page, { headline, probabilities: probabilities.slice() });
  return canonicalTextOf(blocks.filter((block) => !isCaption(block)));
}

export function scoreText(scorer: Scorer, { set, id, body }: PageSample, text: string): PageScore {
  return {
    set,
    id,
    f1: scorer.wordF1(text, body.truth).f1,
    shingles: scorer.shingleCounts(text, body.truth),
  };
}

export function meanScores(scorer: Scorer, set: string, scores: readonly PageScore[]): string {
  const ofSet = scores.filter((score) => score.set === set);
  const mean = ofSet.reduce((sum, { f1 }) => sum + f1, 0) / ofSet.length;
  const { f1, precision, recall } = scorer.shingleSummary(ofSet.map(({ shingles }) => shingles));
  return `${set}: word F1 ${mean.toFixed(4)}; 4-gram F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)} over ${ofSet.length} pages`;
}
