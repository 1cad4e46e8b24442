import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import { changeJob, listJobs, stageRecords, startJob } from '@/lib/store/jobs';
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

async function run(
  library: LibraryConnection,
  onStep: (job: Job) => unknown = () => null,
  goesOn: (job: Job, done: number) => boolean = () => true,
) {
  const steps: Job[] = [];
  let last: unknown = null;
  await runJobs(library, {
    now: () => sampleDay(2),
    onStep(job) {
      steps.push(job);
      last = onStep(job);
    },
    goesOn,
    index: async () => success(0),
  });
  await last;
  return steps;
}

const total = async (library: LibraryConnection) => must(await listCards(library, none)).total;

describe('an import', () => {
  it('goes to its end in one step, and tells meanwhile how far it is', async () => {
    const library = await started();
    const told: number[] = [];
    const steps = await run(library, undefined, (_job, done) => told.push(done) > 0);
    expect(steps.map(({ state, done, total }) => [state, done, total])).toEqual([
      ['done', 120, 120],
    ]);
    expect(told).toEqual([0, 50, 100]);
    expect(steps.at(-1)).toMatchObject({
      counts: { articles: 120, annotations: 0 },
      canUndo: true,
    });
    expect(await total(library)).toBe(120);
  });

  it('that is stopped leaves nothing', async () => {
    const library = await started();
    await run(library, undefined, (_job, done) => done < 100);
    expect(must(await listJobs(library))[0]?.state).toBe('cancelled');
    expect(await total(library)).toBe(0);
  });

  it('begins anew where the background was stopped', async () => {
    const library = await started();
    const stopped = {
      ...library,
      database: () => Promise.reject(new DOMException('stopped', 'InvalidStateError')),
    };
    await run(stopped);
    expect(must(await listJobs(library))[0]?.state).toBe('running');
    await run(library);
    expect(await total(library)).toBe(120);
    expect(must(await listJobs(library))[0]).toMatchObject({ state: 'done', done: 120 });
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
    goesOn: () => true,
    index: async () => success(left.shift() ?? 0),
  });
  expect(steps.map(({ state, done }) => [state, done])).toEqual([
    ['running', 1],
    ['running', 2],
    ['done', 3],
  ]);
});
