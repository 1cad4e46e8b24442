import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '@/lib/library/saved-article';
import {
  importPart,
  previewStaged,
  readTakenIds,
  takeBackPart,
  undoJob,
} from '@/lib/store/import-staged';
import {
  cancelJob,
  changeJob,
  dismissJob,
  listJobs,
  stageRecords,
  startJob,
} from '@/lib/store/jobs';
import type { LibraryConnection } from '@/lib/store/open-library';
import { readRecords } from '@/lib/store/records';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const id = sampleId(90);
const now = sampleDay(25);
const record = sampleRecord();

/** A different article for each number. */
function recordOf(number: number): ArticleRecord {
  const [articleId, versionId] = [sampleId(1000 + number * 2), sampleId(1001 + number * 2)];
  const pageKeys = [`https://harbour.example/${number}`];
  return {
    ...record,
    saved: { ...record.saved, id: articleId, pageKeys, currentVersionId: versionId },
    versions: record.versions.map((version) => ({ ...version, id: versionId, articleId })),
    bodies: record.bodies.map((body) => ({ ...body, versionId })),
    annotations: [],
  };
}

async function staged() {
  const library = emptyLibrary();
  await stageRecords(library, { jobId: id, records: [record], now });
  return library;
}

async function running() {
  const library = await staged();
  must(await startJob(library, { id, mode: 'restore', now }));
  return { library };
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
  const { library } = await running();
  const earlierIds = new Set<string>();
  const imported = must(await importPart(library, { id, now, earlierIds }));
  expect(imported).toMatchObject({
    job: { state: 'done', done: 1, canUndo: true, counts: { articles: 1 } },
    articleIds: [record.saved.id],
  });
  expect(imported.job).not.toHaveProperty('parts');
  expect([...earlierIds]).toEqual([record.saved.id]);
  expect(must(await readRecords(library, null))).toEqual([record]);
  expect(await importPart(library, { id, now, earlierIds })).toMatchObject({ ok: false });
  const undone = must(await undoJob(library, { id, now }));
  expect(undone).toEqual({ counts: { undone: 1, kept: 0 }, articleIds: [record.saved.id] });
  expect(must(await readRecords(library, null))).toEqual([]);
  expect(must(await listJobs(library))).toMatchObject([{ state: 'done', done: 1, canUndo: false }]);
  expect(await undoJob(library, { id, now })).toMatchObject({ failure: { code: 'not-found' } });
  expect((await dismissJob(library, id)).ok).toBe(true);
});

describe('an import in parts', () => {
  /** Fifty records are a part. */
  const records = Array.from({ length: 120 }, (_, number) => recordOf(number));
  const take = (library: LibraryConnection, earlierIds = new Set<string>()) =>
    importPart(library, { id, now, earlierIds });

  async function afterOnePart() {
    const library = emptyLibrary();
    await stageRecords(library, { jobId: id, records, now });
    await startJob(library, { id, mode: 'restore', now });
    must(await take(library));
    return library;
  }

  it('lets others read between two of them, and knows what it took after a stop', async () => {
    const library = await afterOnePart();
    expect(must(await readRecords(library, null))).toHaveLength(50);
    expect(must(await listJobs(library))).toMatchObject([
      { state: 'running', done: 50, total: 120, canUndo: false, counts: { articles: 50 } },
    ]);
    const ids = must(await readTakenIds(library, id));
    expect(ids).toEqual(new Set(records.slice(0, 50).map(({ saved }) => saved.id)));
    const earlierIds = new Set(ids);
    must(await take(library, earlierIds));
    expect(must(await take(library, earlierIds)).job).toMatchObject({ state: 'done', done: 120 });
    expect(must(await readRecords(library, null))).toHaveLength(120);
  });

  it('takes back the parts one by one when it is cancelled', async () => {
    const library = await afterOnePart();
    must(await take(library));
    expect(must(await cancelJob(library, id, now)).state).toBe('stopping');
    expect(await take(library)).toMatchObject({ failure: { code: 'cancelled' } });
    expect(must(await takeBackPart(library, { id, now })).job).toMatchObject({
      state: 'stopping',
      done: 50,
    });
    expect(must(await takeBackPart(library, { id, now }))).toMatchObject({
      job: { state: 'cancelled', done: 0 },
      counts: { undone: 50, kept: 0 },
    });
    expect(must(await readRecords(library, null))).toEqual([]);
    expect(await takeBackPart(library, { id, now })).toMatchObject({ ok: false });
  });

  it('has failed once what it took is taken back', async () => {
    const library = await afterOnePart();
    const failure = { code: 'storage-full', detail: '' } as const;
    await changeJob(library, id, (job) => ({ ...job, state: 'stopping', failure }));
    expect(must(await takeBackPart(library, { id, now })).job).toMatchObject({
      state: 'failed',
      failure,
    });
  });

  it('keeps two articles of one address that the same file brings apart', async () => {
    const library = emptyLibrary();
    const [first] = records;
    const twin = recordOf(500);
    const pageKeys = first?.saved.pageKeys ?? [];
    const same = { ...twin, saved: { ...twin.saved, pageKeys } };
    await stageRecords(library, { jobId: id, records: [...records.slice(0, 50), same], now });
    await startJob(library, { id, mode: 'restore', now });
    const earlierIds = new Set<string>();
    must(await take(library, earlierIds));
    must(await take(library, earlierIds));
    expect(must(await readRecords(library, null))).toHaveLength(51);
  });
});

it('prepares one import at a time', async () => {
  const library = await staged();
  await stageRecords(library, { jobId: sampleId(91), records: [record], now });
  expect(must(await listJobs(library)).map((job) => job.id)).toEqual([sampleId(91)]);
  expect(await startJob(library, { id, mode: 'add', now })).toMatchObject({ ok: false });
});
