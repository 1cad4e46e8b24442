import { expect, it } from 'vitest';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import { setArticleTrashed } from '@/lib/store/articles';
import { listIds, readRecords } from '@/lib/store/records';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
} from '@/test/support/sample-records';

async function twoArticles() {
  const library = emptyLibrary();
  await save(library, { annotation: sampleAnnotation() });
  await save(library, {
    versionId: sampleId(5),
    capture: sampleCapture({}, 'A second reading.'),
  });
  await save(library, {
    articleId: sampleId(10),
    versionId: sampleId(11),
    capture: sampleCapture({ url: 'https://harbour.example/other' }),
    now: sampleDay(4),
  });
  return library;
}

it('reads every version with its body', async () => {
  const records = must(await readRecords(await twoArticles(), [sampleId(1)]));
  expect(records).toHaveLength(1);
  expect(records[0]?.versions.map(({ id }) => id)).toEqual([sampleId(2), sampleId(5)]);
  expect(records[0]?.bodies.map(({ versionId }) => versionId)).toEqual([sampleId(2), sampleId(5)]);
});

it.each([
  ['all', null, [sampleId(10), sampleId(1)]],
  ['those asked for, in that order', [sampleId(1), sampleId(10)], [sampleId(1), sampleId(10)]],
  ['those that are still there', [sampleId(1), sampleId(99)], [sampleId(1)]],
  ['none', [], []],
])('reads %s', async (_what, ids, expected) => {
  const records = must(await readRecords(await twoArticles(), ids));
  expect(records.map(({ saved }) => saved.id)).toEqual(expected);
});

it('leaves articles in the trash out of everything, and tells trashed annotations as such', async () => {
  const library = await twoArticles();
  await setArticleTrashed(library, sampleId(10), sampleDay(9));
  await setAnnotationTrashed(library, sampleId(3), sampleDay(9));
  const records = must(await readRecords(library, null));
  const trashed = records.map(({ saved, annotations }) => [
    saved.id,
    ...annotations.map(({ trashedAt }) => trashedAt),
  ]);
  expect(trashed).toEqual([[sampleId(1), sampleDay(9)]]);
  expect(must(await listIds(library, false))).toEqual([sampleId(1)]);
  expect(must(await listIds(library, true))).toEqual([sampleId(1), sampleId(10)]);
  const [gone] = must(await readRecords(library, [sampleId(10)]));
  expect(gone?.saved.trashedAt).toBe(sampleDay(9));
});
