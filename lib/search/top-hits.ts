/** A document among others. */
export type Scored = {
  readonly segment: number;
  readonly document: number;
  readonly score: number;
};

/** Gathers scored documents and gives the best of them, best first. */
export type TopHits = {
  readonly count: number;
  add(segment: number, document: number, score: number): void;
  /** At most `limit`; of equal ones those of later segments and higher numbers, which are newer. */
  best(limit: number): readonly Scored[];
};

export function createTopHits(): TopHits {
  const segments: number[] = [];
  const documents: number[] = [];
  const scores: number[] = [];
  return {
    get count() {
      return scores.length;
    },
    add(segment, document, score) {
      segments.push(segment);
      documents.push(document);
      scores.push(score);
    },
    best(limit) {
      // Sorting bare numbers is far quicker than sorting records: these tell from which score on the best are.
      const sorted = Float64Array.from(scores).sort();
      const least = sorted[Math.max(0, sorted.length - limit)] ?? 0;
      const best: Scored[] = [];
      for (let index = 0; index < scores.length; index++) {
        const score = scores[index] ?? 0;
        if (score < least) continue;
        best.push({ segment: segments[index] ?? 0, document: documents[index] ?? 0, score });
      }
      return best
        .sort((a, b) => b.score - a.score || b.segment - a.segment || b.document - a.document)
        .slice(0, limit);
    },
  };
}
