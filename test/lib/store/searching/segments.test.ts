import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { createSegmentBuilder } from '@/lib/search/build-segment';
import { blockKey } from '@/lib/search/segment';
import type { LibraryConnection } from '@/lib/store/open-library';
import {
  dropIndex,
  loaded,
  loadSegments,
  putBlocks,
  sweepBlocks,
} from '@/lib/store/searching/segments';
import { write } from '@/lib/store/transact';
import { sampleDocument } from '@/test/support/sample-documents';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { saveText } from '@/test/support/search-library';

async function putSegment(library: LibraryConnection, id: number, isWhole = true) {
  const builder = createSegmentBuilder();
  builder.add(sampleDocument(id, { text: ['some words'] }));
  const { record, blocks } = builder.finish(id);
  must(
    await write(
      library,
      async (transaction) => {
        if (isWhole) await transaction.objectStore('segments').put(record);
        await putBlocks(transaction, id, { blocks, from: 0 });
        return success(null);
      },
      { stores: ['segments', 'blocks'] },
    ),
  );
}

const blockKeys = async (library: LibraryConnection) =>
  (await library.database()).getAllKeys('blocks');

it('loads segments, and knows of blocks that a cut-off merge left', async () => {
  const library = emptyLibrary();
  await putSegment(library, 3);
  await putSegment(library, 7, false);
  const { segments, lastId } = must(await loadSegments(library));
  expect(segments.map(({ record, firstTerms }) => [record.id, firstTerms])).toEqual([
    [3, ['some']],
  ]);
  expect(lastId).toBe(7);
  expect(segments.map(({ record }) => loaded({ ...record, firstTerms: '' }).firstTerms)).toEqual([
    [],
  ]);
});

it('knows the latest day of a segment, also of one without documents', async () => {
  const library = emptyLibrary();
  await putSegment(library, 3);
  const { segments } = must(await loadSegments(library));
  const [first] = segments;
  if (first === undefined) throw new Error('No segment');
  const latestOf = (...days: number[]) =>
    loaded({ ...first.record, days: Uint16Array.from(days) }).newestDay;
  expect([latestOf(3, 9, 4), latestOf()]).toEqual([9, 0]);
});

it('sweeps blocks that are of no segment, before, between and after', async () => {
  const library = emptyLibrary();
  for (const id of [1, 3, 4, 5, 9]) await putSegment(library, id);
  must(await sweepBlocks(library, [4, 3]));
  expect(await blockKeys(library)).toEqual([blockKey(3, 0), blockKey(4, 0)]);
});

it('drops everything and has all articles wait', async () => {
  const library = emptyLibrary();
  await saveText(library, 1, 'one');
  await putSegment(library, 1);
  expect(must(await dropIndex(library))).toBe(1);
  expect(await blockKeys(library)).toEqual([]);
  expect(must(await loadSegments(library)).segments).toEqual([]);
});
