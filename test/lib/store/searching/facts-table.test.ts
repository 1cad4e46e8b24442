import { expect, it } from 'vitest';
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
