import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { planQuery } from '@/lib/search/plan';
import { CLOSE_LOOK, orderByCloseness } from '@/lib/store/searching/close-words';
import { rank } from '@/lib/store/searching/rank';
import { must } from '@/test/support/sample-library';
import { sampleId } from '@/test/support/sample-records';
import { indexedLibrary } from '@/test/support/search-library';

it('changes the order of the first hits only', async () => {
  const far = 'ferry a b c d e f g h i j boat';
  const parts = await indexedLibrary([
    ...Array.from({ length: CLOSE_LOOK + 4 }, () => far),
    'ferry boat a b c d e f g h i j',
  ]);
  const { query } = parseQuery('ferry boat ');
  if (query === null) throw new Error('Cannot be read');
  const plan = planQuery(query);
  const ranking = must(
    await rank(parts.connection, plan, {
      segments: must(await parts.index.segments()),
      cache: parts.cache,
      factsOf: () => null,
      filterTest: () => false,
    }),
  );
  const hits = [...ranking.best(99)];
  const close = hits.findIndex((hit) => ranking.idsOf(hit).articleId === sampleId(CLOSE_LOOK + 4));
  const [moved] = hits.splice(close, 1);
  if (moved === undefined) throw new Error('Not found');
  hits.splice(5, 0, moved);
  const around = { leaves: plan.leaves, ranking };
  const ordered = must(await orderByCloseness(parts, hits, around));
  expect(ordered[0]).toBe(moved);
  expect(ordered.slice(CLOSE_LOOK)).toEqual(hits.slice(CLOSE_LOOK));
});
