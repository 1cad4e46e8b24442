import { expect, it } from 'vitest';
import { importStaged, previewStaged, undoJob } from '@/lib/store/import-staged';
import { dismissJob, listJobs, stageRecords, startJob } from '@/lib/store/jobs';
import { readRecords } from '@/lib/store/records';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const id = sampleId(90);
const now = sampleDay(25);
const record = sampleRecord();

async function staged() {
  const library = emptyLibrary();
  await stageRecords(library, { jobId: id, records: [record], now });
  return library;
}

async function running() {
  const library = await staged();
  const job = must(await startJob(library, { id, mode: 'restore', now }));
  return { library, job };
}

it('tells what an import would do as often as it is asked', async () => {
  const library = await staged();
  const wish = { jobId: id, mode: 'restore', now } as const;
  await previewStaged(library, wish);
  expect(must(await previewStaged(library, wish))).toMatchObject({ articles: 1, annotations: 1 });
  expect(must(await readRecords(library, null))).toEqual([]);
  expect(await previewStaged(library, { ...wish, jobId: sampleId(91) })).toMatchObject({
    failure: { code: 'not-found' },
  });
});

it('imports what was staged, once, and takes it back', async () => {
  const { library, job } = await running();
  const goesOn = () => true;
  const imported = must(await importStaged(library, { job, now, goesOn }));
  expect(imported).toMatchObject({
    job: { state: 'done', done: 1, canUndo: true, counts: { articles: 1 } },
    articleIds: [record.saved.id],
  });
  expect(imported.job).not.toHaveProperty('undo');
  expect(must(await readRecords(library, null))).toEqual([record]);
  expect(await importStaged(library, { job, now, goesOn })).toMatchObject({ ok: false });
  const undone = must(await undoJob(library, id));
  expect(undone).toEqual({ counts: { undone: 1, kept: 0 }, articleIds: [record.saved.id] });
  expect(must(await readRecords(library, null))).toEqual([]);
  expect(must(await listJobs(library))).toMatchObject([{ state: 'done', canUndo: false }]);
  expect(await undoJob(library, id)).toMatchObject({ failure: { code: 'not-found' } });
  expect((await dismissJob(library, id)).ok).toBe(true);
});

it('changes nothing when it is told to stop', async () => {
  const { library, job } = await running();
  const stopped = await importStaged(library, { job, now, goesOn: () => false });
  expect(stopped).toMatchObject({ failure: { code: 'cancelled' } });
  expect(must(await readRecords(library, null))).toEqual([]);
  expect(must(await listJobs(library))).toMatchObject([{ state: 'running' }]);
});

it('prepares one import at a time', async () => {
  const library = await staged();
  await stageRecords(library, { jobId: sampleId(91), records: [record], now });
  expect(must(await listJobs(library)).map((job) => job.id)).toEqual([sampleId(91)]);
  expect(await startJob(library, { id, mode: 'add', now })).toMatchObject({ ok: false });
});
