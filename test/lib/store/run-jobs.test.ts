import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import { cancelJob, changeJob, listJobs, stageRecords, startJob } from '@/lib/store/jobs';
import { listCards } from '@/lib/store/lists';
import type { LibraryConnection } from '@/lib/store/open-library';
import { runJobs } from '@/lib/store/run-jobs';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const id = sampleId(1);
const now = sampleDay(1);
const none = { words: '', tag: null, offset: 0, limit: 0 };

/** A different article for each number. */
function record(number: number) {
  const whole = sampleRecord();
  const [articleId, versionId] = [sampleId(number * 2), sampleId(number * 2 + 1)];
  return {
    ...whole,
    saved: {
      ...whole.saved,
      id: articleId,
      pageKeys: [`https://harbour.example/${number}`],
      currentVersionId: versionId,
    },
    versions: whole.versions.map((version) => ({ ...version, id: versionId, articleId })),
    bodies: whole.bodies.map((body) => ({ ...body, versionId })),
    annotations: [],
  };
}

async function started() {
  const library = emptyLibrary();
  const records = Array.from({ length: 120 }, (_, index) => record(index + 100));
  await stageRecords(library, { jobId: id, records, now });
  await startJob(library, { id, mode: 'restore', now });
  return library;
}

async function run(library: LibraryConnection, onStep: (job: Job) => unknown = () => null) {
  const steps: Job[] = [];
  let last: unknown = null;
  await runJobs(library, {
    now: () => sampleDay(2),
    onStep(job) {
      steps.push(job);
      last = onStep(job);
    },
    index: async () => success(0),
  });
  await last;
  return steps;
}

const total = async (library: LibraryConnection) => must(await listCards(library, none)).total;

describe('an import', () => {
  it('goes to its end part by part, and tells how far it is', async () => {
    const library = await started();
    const steps = await run(library);
    expect(steps.map(({ state, done, total }) => [state, done, total])).toEqual([
      ['running', 50, 120],
      ['running', 100, 120],
      ['done', 120, 120],
    ]);
    expect(steps.at(-1)).toMatchObject({
      counts: { articles: 120, annotations: 0 },
      canUndo: true,
    });
    expect(await total(library)).toBe(120);
  });

  it('that is cancelled leaves nothing', async () => {
    const library = await started();
    const cancelled: unknown[] = [];
    const steps = await run(library, ({ done }) => {
      if (done === 100) cancelled.push(cancelJob(library, id, now));
    });
    await Promise.all(cancelled);
    expect(cancelled).toHaveLength(1);
    expect(steps.at(-1)?.state).toBe('cancelled');
    expect(await total(library)).toBe(0);
  });

  it('goes on where the background was stopped', async () => {
    const library = await started();
    const stopped: LibraryConnection = {
      ...library,
      database: () =>
        isStopped
          ? Promise.reject(new DOMException('stopped', 'InvalidStateError'))
          : library.database(),
    };
    let isStopped = false;
    await run(stopped, () => {
      isStopped = true;
    });
    expect(must(await listJobs(library))[0]).toMatchObject({ state: 'running', done: 50 });
    const steps = await run(library);
    expect(steps.map(({ state, done }) => [state, done])).toEqual([
      ['running', 100],
      ['done', 120],
    ]);
    expect(await total(library)).toBe(120);
  });

  it('that finds no room waits for it, and goes on with all of it', async () => {
    const library = await started();
    let hasRoom = true;
    const { put } = IDBObjectStore.prototype;
    const putting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...values
    ) {
      if (!hasRoom) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, values);
    });
    onTestFinished(() => putting.mockRestore());
    const left = await runJobs(library, {
      now: () => now,
      onStep: () => {
        hasRoom = false;
      },
      index: async () => success(0),
    });
    expect(left).toEqual({ stuckId: id });
    expect(must(await listJobs(library))[0]).toMatchObject({ state: 'running', done: 50 });
    hasRoom = true;
    const steps = await run(library);
    expect(steps.at(-1)).toMatchObject({ state: 'done', done: 120 });
    expect(await total(library)).toBe(120);
  });

  it('of a library that cannot be read is not taken for done', async () => {
    const library = await started();
    const shut: LibraryConnection = {
      ...library,
      database: () => Promise.reject(new DOMException('shut', 'UnknownError')),
    };
    const unwatched = { now: () => now, onStep: () => null, index: async () => success(0) };
    expect(await runJobs(shut, unwatched)).toEqual({ stuckId: null });
    expect(await runJobs(library, unwatched)).toBeNull();
  });

  it('that cannot be stored leaves nothing of its earlier parts either', async () => {
    const library = emptyLibrary();
    const records = Array.from({ length: 60 }, (_, index) => record(index + 100));
    const whole = record(1);
    const broken = { ...whole, saved: { ...whole.saved, id: undefined as unknown as string } };
    await stageRecords(library, { jobId: id, records: [...records, broken], now });
    await startJob(library, { id, mode: 'restore', now });
    const steps = await run(library);
    expect(steps.map(({ state, done }) => [state, done])).toEqual([
      ['running', 50],
      ['stopping', 50],
      ['failed', 0],
    ]);
    expect(await total(library)).toBe(0);
  });

  it('that cannot be stored has failed, and says why', async () => {
    const library = emptyLibrary();
    const whole = record(1);
    const broken = { ...whole, saved: { ...whole.saved, id: undefined as unknown as string } };
    await stageRecords(library, { jobId: id, records: [broken], now });
    await startJob(library, { id, mode: 'restore', now });
    await run(library);
    expect(must(await listJobs(library))[0]).toMatchObject({
      state: 'failed',
      failure: { code: 'storage-failed' },
    });
  });
});

it('makes the index anew until nothing is left to do', async () => {
  const library = await started();
  await changeJob(library, id, (job) => ({ ...job, kind: 'reindex', total: 3 }));
  const left = [2, 1, 0];
  const steps: Job[] = [];
  await runJobs(library, {
    now: () => now,
    onStep: (job) => steps.push(job),
    index: async () => success(left.shift() ?? 0),
  });
  expect(steps.map(({ state, done }) => [state, done])).toEqual([
    ['running', 1],
    ['running', 2],
    ['done', 3],
  ]);
});
