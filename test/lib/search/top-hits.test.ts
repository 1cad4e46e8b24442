import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTopHits } from '@/lib/search/top-hits';
import { propertyRuns } from '@/test/support/property-runs';

it('gives the best, as sorting all would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 })), fc.nat({ max: 12 }), (scores, limit) => {
      const top = createTopHits();
      for (const [document, score] of scores.entries()) top.add(0, document, score);
      const all = scores.map((score, document) => ({ segment: 0, document, score }));
      all.sort((a, b) => b.score - a.score || b.document - a.document);
      expect(top.best(limit)).toEqual(all.slice(0, limit));
      expect(top.count).toBe(scores.length);
    }),
    propertyRuns,
  );
});
