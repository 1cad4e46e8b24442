import { deleteDB, openDB, unwrap } from 'idb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { success } from '@/lib/base/result';
import { createFirstStores } from '@/lib/store/migrations/001-first';
import { connectLibrary } from '@/lib/store/open-library';
import { listIds } from '@/lib/store/records';
import { SCHEMA_VERSION } from '@/lib/store/schema';
import { write } from '@/lib/store/transact';
import { emptyLibrary } from '@/test/support/sample-library';

it('opens once for callers at the same time', async () => {
  const library = emptyLibrary();
  const [one, other] = await Promise.all([library.database(), library.database()]);
  expect(one).toBe(other);
});

it('gives way to another context that needs the database for itself, and opens again later', async () => {
  const library = emptyLibrary();
  const first = await library.database();
  await deleteDB(first.name);
  const second = await library.database();
  expect(second).not.toBe(first);
  expect([...second.objectStoreNames]).toContain('articles');
});

it('tries again after it could not be opened', async () => {
  const library = emptyLibrary();
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Not in a private window', 'InvalidStateError');
  });
  onTestFinished(() => open.mockRestore());
  await expect(library.database()).rejects.toThrow('private window');
  expect((await library.database()).version).toBe(SCHEMA_VERSION);
});

it('does not open a database of a newer version of the extension', async () => {
  const name = `library-${crypto.randomUUID()}`;
  const newer = indexedDB.open(name, 1000);
  await new Promise((resolve) => newer.addEventListener('success', resolve));
  newer.result.close();
  const library = connectLibrary(name);
  await expect(library.database()).rejects.toMatchObject({ name: 'VersionError' });
  expect(await listIds(library, false)).toMatchObject({ failure: { code: 'storage-newer' } });
  await library.close();
});

it('says so when an older copy of ours does not let go of it, and opens it once the way is free', async () => {
  const name = `library-${crypto.randomUUID()}`;
  const older = await openDB(name, 1, {
    upgrade: (opened) => createFirstStores(unwrap(opened)),
  });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const library = connectLibrary(name);
  const listing = listIds(library, false);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  vi.advanceTimersByTime(60_000);
  expect(await listing).toMatchObject({ failure: { code: 'storage-blocked' } });
  vi.useRealTimers();
  older.close();
  expect((await library.database()).version).toBe(SCHEMA_VERSION);
  await library.close();
});

it('does what comes before the first write once, and before it', async () => {
  const steps: string[] = [];
  const library = connectLibrary(`library-${crypto.randomUUID()}`, {
    beforeWriting: async () => {
      await Promise.resolve();
      steps.push('prepared');
    },
  });
  await listIds(library, false);
  expect(steps).toEqual([]);
  const save = (name: string) =>
    write(library, async () => {
      steps.push(name);
      return success(null);
    });
  await Promise.all([save('one'), save('other')]);
  expect(steps).toEqual(['prepared', 'one', 'other']);
  await library.close();
});

it('prepares again after a write that failed, and writes nothing unprepared', async () => {
  const steps: string[] = [];
  let hasRoom = true;
  const library = connectLibrary(`library-${crypto.randomUUID()}`, {
    beforeWriting: async () => {
      steps.push(hasRoom ? 'prepared' : 'no room');
      if (!hasRoom) throw new DOMException('full', 'QuotaExceededError');
    },
    afterFailedWrite: async () => {
      steps.push('failed');
    },
  });
  const save = (name: string, fault?: DOMException) =>
    write(library, async () => {
      steps.push(name);
      if (fault !== undefined) throw fault;
      return success(null);
    });
  await save('one');
  const fault = new DOMException('IO error: FILE_ERROR_NO_SPACE', 'UnknownError');
  expect(await save('two', fault)).toMatchObject({ failure: { code: 'storage-full' } });
  hasRoom = false;
  expect(await save('three')).toMatchObject({ failure: { code: 'storage-full' } });
  hasRoom = true;
  const [four, five] = await Promise.all([save('four'), save('five')]);
  expect([four.ok, five.ok]).toEqual([true, true]);
  expect(steps).toEqual([
    ...['prepared', 'one', 'two', 'failed'],
    ...['no room', 'failed', 'prepared', 'four', 'five'],
  ]);
  await library.close();
});

it('prepares again for a write that was about to begin when another one failed', async () => {
  const preparing: (() => void)[] = [];
  const library = connectLibrary(`library-${crypto.randomUUID()}`, {
    beforeWriting: () => new Promise((resolve) => preparing.push(resolve)),
  });
  const writable = library.writableDatabase();
  await vi.waitFor(() => expect(preparing).toHaveLength(1));
  library.noteFailedWrite();
  preparing[0]?.();
  await vi.waitFor(() => expect(preparing).toHaveLength(2));
  preparing[1]?.();
  expect((await writable).version).toBe(SCHEMA_VERSION);
  await library.close();
});
