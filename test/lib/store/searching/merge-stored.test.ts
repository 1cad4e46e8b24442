import { expect, it } from 'vitest';
import { documentCount } from '@/lib/search/segment';
import { commitMerge, mergeStored } from '@/lib/store/searching/merge-stored';
import { loadSegments } from '@/lib/store/searching/segments';
import { must } from '@/test/support/sample-library';
import { indexedLibrary, saveText } from '@/test/support/search-library';

async function twoSegments() {
  const parts = await indexedLibrary(['ferry', 'boat']);
  await saveText(parts.connection, 1, 'boats');
  must(await parts.index.takeIn());
  return { parts, sources: must(await parts.index.segments()) };
}

it('counts for nothing until it is put in the place of its sources', async () => {
  const { parts, sources } = await twoSegments();
  const merged = must(
    await mergeStored(parts.connection, sources, { id: 9, isUnwanted: () => false }),
  );
  const before = must(await loadSegments(parts.connection));
  expect(before.segments.map(({ record }) => record.id)).toEqual(
    sources.map(({ record }) => record.id),
  );
  must(await commitMerge(parts.connection, merged, sources));
  const { segments } = must(await loadSegments(parts.connection));
  expect(segments.map(({ record }) => [record.id, documentCount(record)])).toEqual([[9, 2]]);
});

it('is given up when it is not wanted any more', async () => {
  const { parts, sources } = await twoSegments();
  const merged = await mergeStored(parts.connection, sources, { id: 9, isUnwanted: () => true });
  expect(merged).toMatchObject({ ok: false });
});
