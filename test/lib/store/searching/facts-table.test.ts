import { expect, it, vi } from 'vitest';
import { setArticleTrashed, updateArticle } from '@/lib/store/articles';
import { createFactsTable } from '@/lib/store/searching/facts-table';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleDay, sampleId } from '@/test/support/sample-records';

const id = sampleId(1);

it('is kept up with what was changed', async () => {
  const library = emptyLibrary();
  await save(library);
  const table = createFactsTable(library);
  expect(must(await table.all()).byId.get(id)?.starred).toBe(false);

  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
  table.noteChanged([id]);
  expect(must(await table.all()).byId.get(id)?.starred).toBe(true);

  await setArticleTrashed(library, id, sampleDay(3));
  table.noteChanged([id]);
  expect(must(await table.all()).newestFirst.length).toBe(0);
});

it('reads once for many that ask at the same time', async () => {
  const library = emptyLibrary();
  await save(library);
  const table = createFactsTable(library);
  const answers = await Promise.all([table.all(), table.all()]);
  expect(must(answers[0])).toBe(must(answers[1]));
});

/** A table that was read, and one article that is starred since. */
async function staleTable() {
  const library = emptyLibrary();
  await save(library);
  const table = createFactsTable(library);
  await table.all();
  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
  return table;
}

it('gives nothing that was changed before it was asked, however many ask meanwhile', async () => {
  const table = await staleTable();
  table.noteChanged([id]);
  // One that asks at each step of the reading which the first began.
  const answers: ReturnType<typeof table.all>[] = [];
  for (let step = 0; step < 50; step++) {
    answers.push(table.all());
    await Promise.resolve();
  }
  for (const answer of await Promise.all(answers)) {
    expect(must(answer).byId.get(id)?.starred).toBe(true);
    expect(must(answer).newestFirst.map(({ starred }) => starred)).toEqual([true]);
  }
});

it.each(Array.from({ length: 12 }, (_, steps) => steps))(
  'reads what is told of while it reads other articles, %d steps after it began',
  async (steps) => {
    const table = await staleTable();
    table.noteChanged([sampleId(2)]);
    const first = table.all();
    for (let step = 0; step < steps; step++) await Promise.resolve();
    table.noteChanged([id]);
    expect(must(await table.all()).byId.get(id)?.starred).toBe(true);
    await first;
  },
);

it('reads again what it could not read', async () => {
  const table = await staleTable();
  table.noteChanged([id]);
  const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  expect((await table.all()).ok).toBe(false);
  get.mockRestore();
  expect(must(await table.all()).byId.get(id)?.starred).toBe(true);
});

it('has the cards of what it knows, of nothing else', async () => {
  const library = emptyLibrary();
  const { saved } = await save(library);
  const table = createFactsTable(library);
  expect(table.known([id])).toBeNull();
  await table.all();
  expect(table.known([id])?.map(({ url }) => url)).toEqual([saved.article.url]);
  expect(table.known([id, sampleId(8)])).toBeNull();
  expect(table.known([])).toEqual([]);
  table.noteChanged([id]);
  expect(table.known([id])).toBeNull();
  // What is not asked for may have changed.
  expect(table.known([])).toEqual([]);
  const reading = table.all();
  expect(table.known([id])).toBeNull();
  await reading;
  expect(table.known([id])).toHaveLength(1);
});
