import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { planQuery } from '@/lib/search/plan';
import { FIELD } from '@/lib/search/postings';
import { rank } from '@/lib/store/searching/rank';
import { readPostingsOf } from '@/lib/store/searching/read-postings';
import { must } from '@/test/support/sample-library';
import { sampleId } from '@/test/support/sample-records';
import { indexedLibrary } from '@/test/support/search-library';

it('knows of each hit which article it is and where the words stand', async () => {
  const parts = await indexedLibrary(['ferry', 'boat', 'ferry ferry headline']);
  const segments = must(await parts.index.segments());
  const { query } = parseQuery('ferry headline ');
  if (query === null) throw new Error('Cannot be read');
  const ranking = must(
    await rank(parts.connection, planQuery(query), {
      segments,
      cache: parts.cache,
      factsOf: () => null,
      filterTest: () => false,
    }),
  );
  expect(ranking.count).toBe(2);
  const hits = new Map(ranking.best(9).map((hit) => [ranking.idsOf(hit).articleId, hit]));
  const twice = hits.get(sampleId(2));
  expect([...hits.keys()].sort()).toEqual([sampleId(0), sampleId(2)]);
  if (twice !== undefined) expect(ranking.fieldsOf(twice)).toBe(FIELD.headline | 3);
});

it('reads blocks once and finds nothing for words that there are not', async () => {
  const parts = await indexedLibrary(['ferry']);
  const segments = must(await parts.index.segments());
  const lookups = [
    { term: 'ferry', match: 'whole' },
    { term: 'zzz', match: 'whole' },
  ] as const;
  const around = { segments, cache: parts.cache };
  for (const _ of ['from disk', 'from the cache']) {
    const found = must(await readPostingsOf(parts.connection, lookups, around));
    expect(found.get('ferry')?.map(({ documents }) => [...documents])).toEqual([[0]]);
    expect(found.get('zzz')?.map(({ documents }) => [...documents])).toEqual([[]]);
  }
});
