import { expect, it } from 'vitest';
import { FIELD } from '@/lib/search/postings';
import { closeness, createScorer, freshness, lookupKey, termScores } from '@/lib/search/score';
import { lengthCode } from '@/lib/search/segment';

const lengths = Uint8Array.of(lengthCode(100), lengthCode(1000));
const scorer = createScorer(
  new Map([
    ['rare', 2],
    ['rare*', 2],
    ['usual', 900],
  ]),
  { count: 1000, averageLength: 500 },
);

const score = (term: string, fields: number, document = 0, match: 'whole' | 'prefix' = 'whole') =>
  termScores(
    { term, match },
    { documents: Uint32Array.of(document), fields: Uint8Array.of(fields) },
    { lengths, scorer, fields: 0xff },
  )[0] ?? 0;

it('ranks rare words above usual ones, headlines above texts, short texts above long ones', () => {
  expect(score('rare', 1)).toBeGreaterThan(score('usual', 1));
  expect(score('rare', FIELD.headline)).toBeGreaterThan(score('rare', 3));
  expect(score('rare', 1, 0)).toBeGreaterThan(score('rare', 1, 1));
  expect(score('rare', 3)).toBeGreaterThan(score('rare', 1));
  expect(score('rare', 1)).toBeGreaterThan(score('rare', 1, 0, 'prefix'));
  expect(score('usual', 1)).toBeGreaterThan(0);
});

it('prefers new articles and words that stand together, a little', () => {
  expect(freshness(100, 100)).toBeGreaterThan(freshness(40, 100));
  expect(freshness(-10_000, 100)).toBeCloseTo(1);
  expect(closeness(2, 2)).toBeGreaterThan(closeness(9, 2));
  expect(lookupKey({ term: 'a', match: 'prefix' })).not.toBe(
    lookupKey({ term: 'a', match: 'whole' }),
  );
});
