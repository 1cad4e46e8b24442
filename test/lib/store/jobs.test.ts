import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import {
  cancelJob,
  changeJob,
  deleteStaged,
  dismissJob,
  forgetOldJobs,
  listJobs,
  stageRecords,
  startJob,
} from '@/lib/store/jobs';
import type { LibraryConnection } from '@/lib/store/open-library';
import { read, write } from '@/lib/store/transact';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const id = sampleId(1);
const now = sampleDay(1);
const scope = { stores: ['staged'] } as const;

const stagedCount = async (library: LibraryConnection) =>
  must(await read(library, async (tx) => success(await tx.objectStore('staged').count()), scope));

async function staged() {
  const library = emptyLibrary();
  const records = Array.from({ length: 60 }, () => sampleRecord());
  await stageRecords(library, { jobId: id, records, now });
  await stageRecords(library, { jobId: id, records: [sampleRecord()], now });
  return library;
}

describe('an import', () => {
  it('takes its records in parts, then waits to be started', async () => {
    const library = await staged();
    expect(must(await listJobs(library))).toMatchObject([
      { id, kind: 'import', state: 'receiving', done: 0, total: 61 },
    ]);
    expect(await stagedCount(library)).toBe(3);
    expect(must(await startJob(library, { id, mode: 'add', now: sampleDay(2) })).state).toBe(
      'running',
    );
  });

  it('takes no more once it was started', async () => {
    const library = await staged();
    await startJob(library, { id, mode: 'add', now: now });
    const more = await stageRecords(library, { jobId: id, records: [sampleRecord()], now });
    expect(more).toMatchObject({ ok: false });
    expect(await startJob(library, { id, mode: 'add', now: now })).toMatchObject({ ok: false });
  });

  it('that is cancelled lets go of what waited', async () => {
    const library = await staged();
    expect(must(await cancelJob(library, id, now)).state).toBe('cancelled');
    expect(await stagedCount(library)).toBe(0);
  });
});

it('forgets a job only when it has ended', async () => {
  const library = await staged();
  expect(await dismissJob(library, id)).toMatchObject({ ok: false });
  await cancelJob(library, id, now);
  expect(await dismissJob(library, id)).toMatchObject({ ok: true });
  expect(must(await listJobs(library))).toEqual([]);
});

it('forgets jobs that ended long ago, with what was kept for undoing them', async () => {
  const library = await staged();
  await changeJob(library, id, (job) => ({ ...job, state: 'done', updatedAt: sampleDay(3) }));
  must(await forgetOldJobs(library, sampleDay(3)));
  expect(must(await listJobs(library))).toHaveLength(1);
  must(await forgetOldJobs(library, sampleDay(4)));
  expect(must(await listJobs(library))).toEqual([]);
  expect(await stagedCount(library)).toBe(0);
});

it('forgets none that is under way, however long it has stood still', async () => {
  const library = await staged();
  must(await startJob(library, { id, mode: 'restore', now }));
  must(await forgetOldJobs(library, sampleDay(28)));
  expect(must(await listJobs(library))).toHaveLength(1);
  expect(await stagedCount(library)).toBeGreaterThan(0);
});

it('cancels nothing that has ended or is not there', async () => {
  const library = await staged();
  await changeJob(library, id, (job) => ({ ...job, state: 'done' }));
  expect(must(await cancelJob(library, id, now)).state).toBe('done');
  expect(await cancelJob(library, sampleId(9), now)).toMatchObject({ ok: false });
});

it('takes away the records of one job only', async () => {
  const library = await staged();
  await stageRecords(library, { jobId: sampleId(2), records: [sampleRecord()], now });
  must(await write(library, async (tx) => success(await deleteStaged(tx, id)), scope));
  expect(await stagedCount(library)).toBe(1);
});
