import { expect, it } from 'vitest';
import { readPostingsOf } from '@/lib/store/searching/read-postings';
import { must } from '@/test/support/sample-library';
import { indexedLibrary } from '@/test/support/search-library';

it('reads every word that begins so, in every segment', async () => {
  const parts = await indexedLibrary(['ferry', 'ferries boat']);
  const segments = must(await parts.index.segments());
  const found = must(
    await readPostingsOf(parts.connection, [{ term: 'ferr', match: 'prefix' }], {
      segments,
      cache: parts.cache,
    }),
  );
  expect(found.get('ferr*')?.map(({ documents }) => [...documents])).toEqual([[0, 1]]);
});

it('asks the disk for nothing that it read before', async () => {
  const parts = await indexedLibrary(['ferry']);
  const around = { segments: must(await parts.index.segments()), cache: parts.cache };
  const wanted = [{ term: 'ferry', match: 'whole' }] as const;
  must(await readPostingsOf(parts.connection, wanted, around));
  await parts.connection.close();
  const shut = { ...parts.connection, database: () => Promise.reject(new Error('asked')) };
  const found = must(await readPostingsOf(shut, wanted, around));
  expect(found.get('ferry')?.map(({ documents }) => [...documents])).toEqual([[0]]);
});
