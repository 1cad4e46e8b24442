import { openDB, unwrap } from 'idb';
import { expect, it } from 'vitest';
import { cardOf } from '@/lib/library/card-of';
import { getArticle } from '@/lib/store/articles';
import { listCards } from '@/lib/store/lists';
import { createFirstStores } from '@/lib/store/migrations/001-first';
import { connectLibrary } from '@/lib/store/open-library';
import { readRecords } from '@/lib/store/records';
import { listTrash } from '@/lib/store/trash';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

/** The records of the first schema: no stars, the text within the body, all cards in one store. */
async function firstLibrary(name: string) {
  const database = await openDB(name, 1, {
    upgrade: (opened) => createFirstStores(unwrap(opened)),
  });
  const record = sampleRecord();
  const { starred: _, ...saved } = record.saved;
  const trashed = { ...saved, id: sampleId(30), trashedAt: sampleDay(3), pageKeys: ['x'] };
  const annotation = sampleAnnotation({ tags: ['city'], comment: 'Says who?' });
  const names = ['articles', 'versions', 'bodies', 'annotations', 'cards'];
  const transaction = database.transaction(names, 'readwrite');
  const put = (store: string, value: unknown) => transaction.objectStore(store).put?.(value);
  await put('articles', saved);
  await put('articles', trashed);
  for (const one of [saved, trashed]) {
    await put('cards', { id: one.id, headline: 'old', savedAt: one.savedAt });
  }
  for (const version of record.versions) await put('versions', version);
  for (const body of record.bodies) await put('bodies', body);
  const owner = { articleId: saved.id, trashedAt: null };
  await put('annotations', { id: annotation.id, annotation, ...owner });
  await transaction.done;
  database.close();
  return { record, annotation };
}

it('opens a library of the first schema with everything that was in it', async () => {
  const name = `library-${crypto.randomUUID()}`;
  emptyLibrary();
  const { record, annotation } = await firstLibrary(name);
  const library = connectLibrary(name);
  const { cards } = must(await listCards(library, { words: '', tag: null, offset: 0, limit: 9 }));
  const { unplacedCount: _later, ...card } = cardOf(record.saved, {
    annotations: [annotation],
    textLength: record.bodies[0]?.text.length ?? 0,
  });
  expect(cards).toEqual([card]);
  const [stored] = must(await readRecords(library, null));
  expect(stored?.bodies).toEqual(record.bodies);
  expect(must(await getArticle(library, record.saved.id)).saved).toEqual(record.saved);
  expect(must(await listTrash(library)).articles.map(({ id }) => id)).toEqual([sampleId(30)]);
  const database = await library.database();
  expect((await database.getAll('unindexed')).sort()).toEqual([record.saved.id, sampleId(30)]);
  await library.close();
});
