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

it('gives nothing that was changed before it was asked, however many ask meanwhile', async () => {
  const library = emptyLibrary();
  await save(library);
  const table = createFactsTable(library);
  await table.all();
  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
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

it('reads again what was changed while it read', async () => {
  const library = emptyLibrary();
  await save(library);
  const table = createFactsTable(library);
  await table.all();
  table.noteChanged([id]);
  const first = table.all();
  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
  table.noteChanged([id]);
  expect(must(await table.all()).byId.get(id)?.starred).toBe(true);
  await first;
});

it('reads again what it could not read', async () => {
  const library = emptyLibrary();
  await save(library);
  const table = createFactsTable(library);
  await table.all();
  await updateArticle(library, { id, edits: { starred: true }, now: sampleDay(2) });
  table.noteChanged([id]);
  const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  expect((await table.all()).ok).toBe(false);
  get.mockRestore();
  expect(must(await table.all()).byId.get(id)?.starred).toBe(true);
});
