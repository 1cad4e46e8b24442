import { openDB, unwrap } from 'idb';
import { expect, it } from 'vitest';
import { createKeepingStores } from '@/lib/store/migrations/003-keeping';
import 'fake-indexeddb/auto';

it('makes the stores for the mark and for broken records', async () => {
  const database = await openDB(`library-${crypto.randomUUID()}`, 3, {
    upgrade: (opened) => createKeepingStores(unwrap(opened)),
  });
  const transaction = database.transaction(['marks', 'quarantine']);
  expect(transaction.objectStore('marks').keyPath).toBe('id');
  const { keyPath, autoIncrement } = transaction.objectStore('quarantine');
  expect([keyPath, autoIncrement]).toEqual(['id', true]);
  database.close();
});
