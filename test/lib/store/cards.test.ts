import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { putCard, refreshCard } from '@/lib/store/cards';
import { write } from '@/lib/store/transact';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleText } from '@/test/support/sample-records';

const cardIn = async (library: ReturnType<typeof emptyLibrary>) =>
  (await library.database()).get('cards', sampleId(1));

it('shows what the same transaction has just written', async () => {
  const library = emptyLibrary();
  const { saved } = await save(library);
  const annotation = sampleAnnotation();
  const record = { id: annotation.id, articleId: saved.id, annotation, trashedAt: null };
  must(
    await write(library, async (transaction) => {
      const store = transaction.objectStore('annotations');
      await store.put(record);
      await store.put({ ...record, id: sampleId(8), trashedAt: sampleDay(2) });
      await putCard(transaction, { ...saved, tags: ['new'] });
      return success(null);
    }),
  );
  expect(await cardIn(library)).toMatchObject({
    tags: ['new'],
    annotationCount: 1,
    textLength: sampleText.length,
  });
});

it('makes no card of an article that is not there', async () => {
  const library = emptyLibrary();
  must(
    await write(library, async (transaction) => {
      await refreshCard(transaction, sampleId(1));
      return success(null);
    }),
  );
  expect(await cardIn(library)).toBeUndefined();
});
