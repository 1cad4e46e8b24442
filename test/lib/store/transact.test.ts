import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import type { LibraryConnection } from '@/lib/store/open-library';
import { read, write } from '@/lib/store/transact';
import { emptyLibrary } from '@/test/support/sample-library';
import { sampleRecord } from '@/test/support/sample-records';

const { saved } = sampleRecord();
const countArticles = (library: LibraryConnection) =>
  read(library, async (transaction) => success(await transaction.objectStore('articles').count()));

describe('a write', () => {
  it('is on disk when it is answered', async () => {
    const library = emptyLibrary();
    const answer = await write(library, async (transaction) => {
      expect(transaction.durability).toBe('strict');
      return success(await transaction.objectStore('articles').put(saved));
    });
    expect(answer).toEqual(success(saved.id));
    expect(await countArticles(library)).toEqual(success(1));
  });

  it('is answered only when it is complete: what is undone after the work is told as not done', async () => {
    const library = emptyLibrary();
    const answer = await write(library, async (transaction) => {
      // The work is over while this is still under way.
      void transaction
        .objectStore('articles')
        .put(saved)
        .then(() => transaction.abort());
      return success('done');
    });
    expect(answer.ok).toBe(false);
    expect(await countArticles(library)).toEqual(success(0));
  });

  it('is undone when the work refuses in the middle', async () => {
    const library = emptyLibrary();
    const answer = await write(library, async (transaction) => {
      await transaction.objectStore('articles').put(saved);
      return failed('not-found', 'half way');
    });
    expect(answer).toEqual(failed('not-found', 'half way'));
    expect(await countArticles(library)).toEqual(success(0));
  });

  it('is undone when the work throws, and a broken invariant is passed on', async () => {
    const library = emptyLibrary();
    const writing = write(library, async (transaction) => {
      await transaction.objectStore('articles').put(saved);
      throw new Error('broken invariant');
    });
    await expect(writing).rejects.toThrow('broken invariant');
    expect(await countArticles(library)).toEqual(success(0));
  });
});

describe('the browser refusing', () => {
  it.each([
    ['a full disk', 'QuotaExceededError', 'storage-full'],
    ['a connection closed from outside', 'InvalidStateError', 'storage-unavailable'],
    ['anything else', 'UnknownError', 'storage-failed'],
  ])('for %s is told as %s: %s', async (_why, name, code) => {
    const answer = await write(emptyLibrary(), async () => {
      throw new DOMException('refused', name);
    });
    expect(answer).toEqual(failed(code as 'storage-full', `${name}: refused`));
  });

  it.each([
    ['InvalidStateError', 'storage-unavailable'],
    ['UnknownError', 'storage-unavailable'],
    ['VersionError', 'storage-newer'],
    ['BlockedError', 'storage-blocked'],
    ['QuotaExceededError', 'storage-full'],
  ])('to open the library with %s is told as %s', async (name, code) => {
    const shut: LibraryConnection = {
      database: () => Promise.reject(new DOMException('refused', name)),
      writableDatabase: () => Promise.reject(new DOMException('refused', name)),
      inTurn: (writing) => writing(),
      noteFailedWrite: () => undefined,
      close: async () => undefined,
    };
    expect(await countArticles(shut)).toEqual(failed(code as 'storage-full', `${name}: refused`));
  });
});

it('tells why the whole transaction fell when a request was only cut off by it', async () => {
  const library = emptyLibrary();
  const answer = await write(library, async (transaction) => {
    const putting = transaction.objectStore('articles').put(saved);
    Object.defineProperty(transaction, 'error', {
      value: new DOMException('disk full', 'QuotaExceededError'),
    });
    transaction.abort();
    return success(await putting);
  });
  expect(answer).toMatchObject({ ok: false, failure: { code: 'storage-full' } });
});

it('lets one transaction write at a time, whatever stores they write to', async () => {
  const library = emptyLibrary();
  const steps: string[] = [];
  const put = (name: string, store: 'searches' | 'unindexed') =>
    write(
      library,
      async (transaction) => {
        steps.push(`${name} begins`);
        await transaction.objectStore(store).count();
        await transaction.objectStore(store).count();
        steps.push(`${name} ends`);
        return success(null);
      },
      { stores: [store], durability: store === 'unindexed' ? 'relaxed' : 'strict' },
    );
  await Promise.all([put('one', 'searches'), put('two', 'unindexed'), put('three', 'searches')]);
  expect(steps).toEqual(
    ['one', 'two', 'three'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});
