import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { isCardTrue, putCard, putFirstCard, refreshCard } from '@/lib/store/cards';
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

it.each([null, sampleDay(3)])(
  'makes the first card of an article from what is known of it, in the trash since %s',
  async (trashedAt) => {
    const library = emptyLibrary();
    const annotation = sampleAnnotation();
    const known = { id: annotation.id, articleId: sampleId(1), annotation, trashedAt: null };
    const gone = { ...known, id: sampleId(8), trashedAt: sampleDay(2) };
    const { saved, version } = await save(library);
    const article = { ...saved, trashedAt };
    const isTrue = must(
      await write(library, async (transaction) => {
        await transaction.objectStore('cards').delete(saved.id);
        await transaction.objectStore('unindexed').clear();
        for (const one of [known, gone]) await transaction.objectStore('annotations').put(one);
        await putFirstCard(transaction, article, { annotations: [known, gone], version });
        return success(await isCardTrue(transaction, article));
      }),
    );
    expect(isTrue).toBe(true);
    expect(await (await library.database()).getAll('unindexed')).toEqual([saved.id]);
    const other = trashedAt === null ? 'trashedCards' : 'cards';
    expect(await (await library.database()).count(other)).toBe(0);
  },
);
