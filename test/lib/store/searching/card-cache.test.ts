import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { updateArticle } from '@/lib/store/articles';
import type { LibraryConnection } from '@/lib/store/open-library';
import { type CardCache, createCardCache } from '@/lib/store/searching/card-cache';
import { read } from '@/lib/store/transact';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleDay, sampleId } from '@/test/support/sample-records';

const id = sampleId(1);

const starred = async (library: LibraryConnection, cache: CardCache) =>
  must(
    await read(library, async (transaction) =>
      success((await cache.read(transaction, id))?.starred),
    ),
  );

it('keeps a card until it is told that it was written', async () => {
  const library = emptyLibrary();
  const cache = createCardCache();
  expect(await starred(library, cache)).toBeUndefined();
  await save(library);
  expect(await starred(library, cache)).toBe(false);
  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
  expect(await starred(library, cache)).toBe(false);
  cache.noteChanged([id]);
  expect(await starred(library, cache)).toBe(true);
});

it('does not keep a card that was written while it was read', async () => {
  const library = emptyLibrary();
  const cache = createCardCache();
  await save(library);
  must(
    await read(library, async (transaction) => {
      const reading = cache.read(transaction, id);
      cache.noteChanged([id]);
      return success(await reading);
    }),
  );
  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
  expect(await starred(library, cache)).toBe(true);
});

it('keeps no more than there is room for', async () => {
  const library = emptyLibrary();
  const cache = createCardCache(0);
  await save(library);
  await starred(library, cache);
  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
  expect(await starred(library, cache)).toBe(true);
});
