import { openDB, unwrap } from 'idb';
import { expect, it } from 'vitest';
import { createFirstStores } from '@/lib/store/migrations/001-first';
import 'fake-indexeddb/auto';

it('makes the stores and indexes of the first schema', async () => {
  const database = await openDB(`library-${crypto.randomUUID()}`, 1, {
    upgrade: (opened) => createFirstStores(unwrap(opened)),
  });
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores = names.map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index);
      return `${keyPath}${multiEntry ? ' of each entry' : ''}`;
    });
    return [name, store.keyPath, ...indexes];
  });
  expect(stores).toEqual([
    ['annotations', 'id', 'articleId'],
    ['articles', 'id', 'pageKeys of each entry'],
    ['bodies', 'versionId'],
    ['cards', 'id', 'savedAt'],
    ['versions', 'id', 'articleId'],
  ]);
});
