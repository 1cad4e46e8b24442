import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it, onTestFinished, vi } from 'vitest';
import { startFreshLog } from '@/lib/store/fresh-log';

/** LevelDB's own default, as Chromium sets it. */
const WRITE_BUFFER_BYTES = 4 * 1024 * 1024;

it('writes more than two logs take, in pieces that stay in it, and leaves nothing behind', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  onTestFinished(() => put.mockRestore());
  await startFreshLog();
  const sizes = put.mock.calls.map(([value]) => (value as Uint8Array).byteLength);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(2 * WRITE_BUFFER_BYTES);
  expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
  const database = await openDB('postil-ballast');
  expect(await database.count('pieces')).toBe(0);
  database.close();
});

it('says so where there is no room', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  onTestFinished(() => open.mockRestore());
  await expect(startFreshLog()).rejects.toThrow('full');
});
