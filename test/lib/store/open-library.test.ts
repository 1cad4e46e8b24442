import { deleteDB } from 'idb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connectLibrary } from '@/lib/store/open-library';
import { SCHEMA_VERSION } from '@/lib/store/schema';
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
  await library.close();
});
