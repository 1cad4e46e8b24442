import { openDB, unwrap } from 'idb';
import { expect, it } from 'vitest';
import { createImageStores } from '@/lib/store/migrations/004-images';
import 'fake-indexeddb/auto';

it('makes the stores for images and for their bytes', async () => {
  const database = await openDB(`library-${crypto.randomUUID()}`, 4, {
    upgrade: (opened) => createImageStores(unwrap(opened)),
  });
  const transaction = database.transaction(['images', 'imageBytes']);
  const images = transaction.objectStore('images');
  expect(images.keyPath).toEqual(['articleId', 'source']);
  expect([...images.indexNames].map((name) => [name, images.index(name).keyPath])).toEqual([
    ['articleId', 'articleId'],
    ['state', 'state'],
  ]);
  expect(transaction.objectStore('imageBytes').keyPath).toBeNull();
  database.close();
});
