import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { planQuery } from '@/lib/search/plan';
import { FIELD } from '@/lib/search/postings';
import type { LibraryConnection } from '@/lib/store/open-library';
import { createFactsTable } from '@/lib/store/searching/facts-table';
import { readRows, rowOf } from '@/lib/store/searching/rows';
import { createTextCache } from '@/lib/store/searching/text-cache';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleAnnotation, sampleId } from '@/test/support/sample-records';

const ids = { articleId: sampleId(1), versionId: sampleId(2) };
const gone = { articleId: sampleId(8), versionId: sampleId(9), fields: 0 };
const leaves = planQuery(
  parseQuery('ferry office ').query ?? { condition: { kind: 'and', parts: [] }, places: [] },
).leaves;

const caches = (library: LibraryConnection) => ({
  facts: createFactsTable(library),
  texts: createTextCache(),
});

it('shows where the words stand: first what the person wrote and marked, then the text', async () => {
  const library = emptyLibrary();
  await save(library, { annotation: sampleAnnotation({ comment: 'Which office?' }) });
  const fields = FIELD.comment | FIELD.quote | 1;
  const wishes = [{ ...ids, fields }, gone];
  const rows = must(
    await readRows(library, wishes, { leaves, snippets: true, ...caches(library) }),
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.headlineMarks).toEqual([{ start: 4, end: 9 }]);
  expect(
    rows[0]?.snippets.map(({ from, annotationId, text }) => [from, annotationId, text]),
  ).toEqual([
    ['comment', sampleId(3), 'Which office?'],
    ['quote', sampleId(3), 'harbour office'],
    ['text', null, expect.stringContaining('The ferry runs again.')],
  ]);
});

it('reads no text where no snippet is asked for', async () => {
  const library = emptyLibrary();
  const { saved } = await save(library);
  const [row] = must(
    await readRows(library, [{ ...ids, fields: 1 }], {
      leaves,
      snippets: false,
      ...caches(library),
    }),
  );
  expect(row?.snippets).toEqual([]);
  expect(row?.card.id).toBe(saved.id);
  if (row !== undefined) expect(rowOf(row.card, [], []).headlineMarks).toEqual([]);
});

it('asks the disk for no card that the table of facts has', async () => {
  const library = emptyLibrary();
  await save(library);
  const around = { leaves, snippets: false, ...caches(library) };
  const wishes = [{ ...ids, fields: 1 }];
  const before = must(await readRows(library, wishes, around));
  await around.facts.all();
  const shut = { ...library, database: () => Promise.reject(new Error('asked')) };
  expect(must(await readRows(shut, wishes, around))).toEqual(before);
  around.facts.noteChanged([ids.articleId]);
  await expect(readRows(shut, wishes, around)).rejects.toThrow('asked');
});
