import { expect, it } from 'vitest';
import { emptyLibrary } from '@/test/support/sample-library';

it('makes the stores and indexes of the first schema', async () => {
  const database = await emptyLibrary().database();
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores = names.map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, multiEntry } = store.index(index as never);
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
