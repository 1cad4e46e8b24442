import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import type { Reading } from '@/lib/store/schema';
import { createCardCount } from '@/lib/store/searching/card-count';
import { read } from '@/lib/store/transact';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleId } from '@/test/support/sample-records';

it('counts once, and again after a change', async () => {
  const library = emptyLibrary();
  await save(library);
  const count = createCardCount();
  let counted = 0;
  const ask = async () =>
    must(
      await read(library, async (transaction) => {
        const watched = watchCounts(transaction, () => {
          counted += 1;
        });
        return success(await count.read(watched));
      }),
    );
  expect([await ask(), await ask(), counted]).toEqual([1, 1, 1]);
  await (await library.database()).delete('cards', sampleId(1));
  expect(await ask()).toBe(1);
  count.noteChanged();
  expect([await ask(), await ask(), counted]).toEqual([0, 0, 2]);
});

it('keeps no count that began before a change', async () => {
  const library = emptyLibrary();
  await save(library);
  const count = createCardCount();
  const ask = () =>
    read(library, async (transaction) => {
      const counting = count.read(transaction);
      count.noteChanged();
      return success(await counting);
    });
  expect(must(await ask())).toBe(1);
  await (await library.database()).delete('cards', sampleId(1));
  expect(must(await ask())).toBe(0);
});

/** The same transaction, which tells when a store of it is counted. */
function watchCounts(transaction: Reading, onCount: () => void): Reading {
  const objectStore = (name: 'cards') => ({
    count() {
      onCount();
      return transaction.objectStore(name).count();
    },
  });
  return { objectStore } as unknown as Reading;
}
