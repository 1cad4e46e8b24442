import type { PageSample } from './gather-blocks';
import { tokensOf } from './label';

/** The product's own bounds, see `lib/article/main-content.ts`. */
const LOWEST = 0.25;
const HIGHEST = 0.6;
const REPEAT_WORDS = 8;

export type PageScore = { readonly set: string; readonly id: string; readonly f1: number };

/** Word F1 (one token per ideograph) of the text that these probabilities choose. */
export function scorePage(page: PageSample, probabilities: Float64Array): PageScore {
  const chance = probabilities.map((p, index) => (index === page.headline ? 0 : p));
  const threshold = thresholdOf(chance, page.sizes);
  const seen = new Set<string>();
  const text = page.texts.filter((block, index) => {
    if ((chance[index] ?? 0) < threshold || seen.has(block)) return false;
    if ((page.sizes[index] ?? 0) >= REPEAT_WORDS) seen.add(block);
    return true;
  });
  return {
    set: page.set,
    id: page.id,
    f1: wordF1(tokensOf(text.join('\n')), tokensOf(page.truth)),
  };
}

export function meanScores(set: string, scores: readonly PageScore[]): string {
  const values = scores.filter((score) => score.set === set).map(({ f1 }) => f1);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${set}: word F1 ${mean.toFixed(4)} over ${values.length} pages`;
}

function wordF1(found: readonly string[], wanted: readonly string[]): number {
  if (found.length === 0 || wanted.length === 0) return found.length === wanted.length ? 1 : 0;
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of found) {
    const count = left.get(token) ?? 0;
    if (count > 0) shared++;
    left.set(token, count - 1);
  }
  return (2 * shared) / (found.length + wanted.length);
}

function thresholdOf(chance: Float64Array, words: ArrayLike<number>): number {
  const order = Array.from(chance.keys()).sort((a, b) => (chance[b] ?? 0) - (chance[a] ?? 0));
  const expected = order.reduce(
    (sum, index) => sum + (chance[index] ?? 0) * (words[index] ?? 0),
    0,
  );
  let [hits, taken, best, threshold] = [0, 0, 0, HIGHEST];
  for (const index of order) {
    hits += (chance[index] ?? 0) * (words[index] ?? 0);
    taken += words[index] ?? 0;
    const f1 = (2 * hits) / (taken + expected);
    if (f1 > best) [best, threshold] = [f1, chance[index] ?? 0];
  }
  return Math.min(HIGHEST, Math.max(LOWEST, threshold));
}
