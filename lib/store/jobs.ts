import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { hasEnded, type Job } from '@/lib/library/jobs';
import type { ImportMode } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { LibraryConnection } from './open-library';
import type { StoredJob, Writing } from './schema';
import { read, write } from './transact';

/** Records that one transaction imports: enough to be quick, few enough to let the person's own writes through. */
const PART_SIZE = 50;

const scope = { stores: ['jobs', 'staged'] } as const;

/** All jobs, newest first. */
export function listJobs(connection: LibraryConnection): Promise<Result<readonly Job[]>> {
  return read(
    connection,
    async (transaction) => {
      const jobs = await transaction.objectStore('jobs').getAll();
      return success(jobs.map(jobOf).sort((a, b) => (a.startedAt > b.startedAt ? -1 : 1)));
    },
    scope,
  );
}

/** What the others are told of a job. */
export function jobOf({ parts: _, ...job }: StoredJob): Job {
  return job;
}

/**
 * Keeps records until their import is started; the first of them make the job. One import is prepared at a time: what was
 * prepared before and not started goes.
 */
export function stageRecords(
  connection: LibraryConnection,
  {
    jobId,
    records,
    now,
  }: { readonly jobId: Id; readonly records: readonly ArticleRecord[]; readonly now: string },
): Promise<Result<Job>> {
  return write(
    connection,
    async (transaction) => {
      const known = await transaction.objectStore('jobs').get(jobId);
      if (known === undefined) await forgetPrepared(transaction);
      const job = known ?? newJob({ id: jobId, kind: 'import', now });
      if (job.state !== 'receiving') return failed('not-found', `job ${jobId} takes no records`);
      const grown = { ...job, total: job.total + records.length, updatedAt: now };
      await transaction.objectStore('jobs').put(grown);
      const staged = transaction.objectStore('staged');
      for (let at = 0; at < records.length; at += PART_SIZE) {
        await staged.add({ jobId, records: records.slice(at, at + PART_SIZE), taken: null });
      }
      return success(grown);
    },
    { ...scope, durability: 'relaxed' },
  );
}

/** Stores a job. */
export function putJob(connection: LibraryConnection, job: StoredJob): Promise<Result<Job>> {
  return write(
    connection,
    async (transaction) => {
      await transaction.objectStore('jobs').put(job);
      return success(job);
    },
    scope,
  );
}

async function forgetPrepared(transaction: Writing): Promise<void> {
  const jobs = await transaction.objectStore('jobs').getAll();
  for (const { id } of jobs.filter(({ state }) => state === 'receiving')) {
    await forget(transaction, id);
  }
}

/** Lets an import whose records are all there begin; `not-found` when there is none that waits. */
export function startJob(
  connection: LibraryConnection,
  { id, mode, now }: { readonly id: Id; readonly mode: ImportMode; readonly now: string },
): Promise<Result<Job>> {
  return changeJob(connection, id, (job) =>
    job.state === 'receiving' ? { ...job, state: 'running', mode, updatedAt: now } : null,
  );
}

/**
 * Ends a job that has not ended. An import that took something already stops, and what it took is to be taken back.
 * `not-found` when there is none.
 */
export function cancelJob(
  connection: LibraryConnection,
  id: Id,
  now: string,
): Promise<Result<Job>> {
  return write(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(id);
      if (job === undefined) return failed('not-found', `job ${id}`);
      if (hasEnded(job)) return success(jobOf(job));
      const state = job.parts > 0 ? 'stopping' : 'cancelled';
      const next: StoredJob = { ...job, state, updatedAt: now };
      await transaction.objectStore('jobs').put(next);
      if (state === 'cancelled') await deleteStaged(transaction, id);
      return success(jobOf(next));
    },
    scope,
  );
}

/** Forgets a job that has ended, and with it what it could be undone by; `not-found` when there is none that has. */
export function dismissJob(connection: LibraryConnection, id: Id): Promise<Result<null>> {
  return write(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(id);
      if (job === undefined || !hasEnded(job)) return failed('not-found', `job ${id}`);
      await forget(transaction, id);
      return success(null);
    },
    scope,
  );
}

/** Forgets the jobs that ended before this instant (ISO 8601, UTC). */
export function forgetOldJobs(
  connection: LibraryConnection,
  before: string,
): Promise<Result<null>> {
  return write(
    connection,
    async (transaction) => {
      const jobs = await transaction.objectStore('jobs').getAll();
      const old = jobs.filter((job) => hasEnded(job) && job.updatedAt < before);
      for (const { id } of old) await forget(transaction, id);
      return success(null);
    },
    scope,
  );
}

async function forget(transaction: Writing, id: Id): Promise<void> {
  await transaction.objectStore('jobs').delete(id);
  await deleteStaged(transaction, id);
}

/** Changes a job in a transaction of its own; `not-found` when there is none or `change` gives null. */
export function changeJob(
  connection: LibraryConnection,
  id: Id,
  change: (job: StoredJob) => StoredJob | null,
): Promise<Result<Job>> {
  return write(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(id);
      const changed = job === undefined ? null : change(job);
      if (changed === null) return failed('not-found', `job ${id}`);
      await transaction.objectStore('jobs').put(changed);
      return success(changed);
    },
    scope,
  );
}

/** Takes away what waits for a job, within its transaction. */
export async function deleteStaged(transaction: Writing, jobId: Id): Promise<void> {
  const staged = transaction.objectStore('staged');
  const keys = await staged.index('jobId').getAllKeys(jobId);
  await Promise.all(keys.map((key) => staged.delete(key)));
}

export function newJob({
  id,
  kind,
  now,
}: {
  readonly id: Id;
  readonly kind: Job['kind'];
  readonly now: string;
}): StoredJob {
  return {
    id,
    kind,
    state: 'receiving',
    done: 0,
    total: 0,
    mode: null,
    counts: null,
    canUndo: false,
    parts: 0,
    failure: null,
    startedAt: now,
    updatedAt: now,
  };
}
