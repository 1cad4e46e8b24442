import { expect, it, vi } from 'vitest';
import { success } from '@/lib/base/result';
import type { LibraryConnection } from '@/lib/store/open-library';
import { createTextCache, type TextCache } from '@/lib/store/searching/text-cache';
import { read, write } from '@/lib/store/transact';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleId } from '@/test/support/sample-records';

const texts = ['ferry', 'bridge', 'harbour'];

async function libraryOfTexts() {
  const library = emptyLibrary();
  await write(library, async (transaction) => {
    for (const [at, text] of texts.entries()) {
      await transaction.objectStore('texts').put({ versionId: sampleId(at), text });
    }
    return success(null);
  });
  return library;
}

/** The texts that a transaction gives, and how many of them were asked of the store. */
async function reading(library: LibraryConnection, cache: TextCache, numbers: readonly number[]) {
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  const found = must(
    await read(library, async (transaction) => {
      const read = numbers.map((number) => cache.read(transaction, sampleId(number)));
      return success(await Promise.all(read));
    }),
  );
  const asked = get.mock.calls.length;
  get.mockRestore();
  return { found, asked };
}

it('reads a text once', async () => {
  const library = await libraryOfTexts();
  const cache = createTextCache();
  expect(await reading(library, cache, [0, 1])).toEqual({ found: ['ferry', 'bridge'], asked: 2 });
  expect(await reading(library, cache, [1, 0])).toEqual({ found: ['bridge', 'ferry'], asked: 0 });
  cache.clear();
  expect(await reading(library, cache, [1])).toEqual({ found: ['bridge'], asked: 1 });
});

it('does not keep that there is none', async () => {
  const library = await libraryOfTexts();
  const cache = createTextCache();
  expect(await reading(library, cache, [9])).toEqual({ found: [undefined], asked: 1 });
  expect(await reading(library, cache, [9])).toEqual({ found: [undefined], asked: 1 });
});

it('lets go of what was not read for the longest time', async () => {
  const library = await libraryOfTexts();
  const cache = createTextCache('ferry'.length + 'bridge'.length);
  await reading(library, cache, [0, 1]);
  await reading(library, cache, [0]);
  // Needs the room of both: the one read last is let go last.
  await reading(library, cache, [2]);
  expect(await reading(library, cache, [2])).toMatchObject({ asked: 0 });
  expect(await reading(library, cache, [0, 1])).toMatchObject({ asked: 2 });
});

it('keeps a text once that was asked for twice at a time', async () => {
  const library = await libraryOfTexts();
  const cache = createTextCache('harbour'.length + 'ferry'.length);
  await reading(library, cache, [2, 2]);
  await reading(library, cache, [0]);
  expect(await reading(library, cache, [2, 0])).toMatchObject({ asked: 0 });
});
