import { expect, it } from 'vitest';
import { countLibrary, countsOf, putMark, readMark } from '@/lib/store/marks';
import { write } from '@/lib/store/transact';
import { emptyLibrary, must, save } from '../../support/sample-library';
import { sampleAnnotation, sampleId } from '../../support/sample-records';

it('marks a library once', async () => {
  const library = emptyLibrary();
  expect(must(await readMark(library))).toBeNull();
  expect(must(await putMark(library, sampleId(1)))).toBe(sampleId(1));
  expect(must(await putMark(library, sampleId(2)))).toBe(sampleId(1));
  expect(must(await readMark(library))).toBe(sampleId(1));
});

it('counts what is there', async () => {
  const library = emptyLibrary();
  await save(library, { annotation: sampleAnnotation() });
  const counts = { articles: 1, trashed: 0, annotations: 1, versions: 1, searches: 0 };
  expect(must(await countLibrary(library))).toEqual({ counts, quarantined: 0 });
  const stores = ['cards', 'trashedCards', 'annotations', 'versions', 'searches'] as const;
  const within = await write(
    library,
    async (transaction) => ({ ok: true, value: await countsOf(transaction) }),
    { stores },
  );
  expect(must(within)).toEqual(counts);
});

it('counts every record once, wherever its id lies', async () => {
  const library = emptyLibrary();
  const { saved } = await save(library);
  const annotation = sampleAnnotation();
  const ids = ['0', '00', '1', '10', '9f', 'a', 'a0', 'f', 'ff', 'ffff', 'z', ''].map(
    (start) => `${start}-${annotation.id}`,
  );
  const database = await library.database();
  for (const id of ids) {
    await database.put('annotations', { id, articleId: saved.id, annotation, trashedAt: null });
  }
  expect(must(await countLibrary(library)).counts.annotations).toBe(ids.length);
  const card = await database.get('cards', saved.id);
  if (card === undefined) throw new Error('No card');
  // Enough of them that the rest is counted in more parts.
  const transaction = database.transaction('cards', 'readwrite');
  for (let number = 0; number < 3001; number++) {
    void transaction.store.put({ ...card, id: `${number.toString(16)}-${card.id}` });
  }
  await transaction.done;
  expect(must(await countLibrary(library)).counts).toMatchObject({
    articles: 3002,
    annotations: ids.length,
  });
});
