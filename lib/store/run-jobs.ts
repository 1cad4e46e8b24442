import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import { importStaged } from './import-staged';
import { cancelJob, changeJob, listJobs } from './jobs';
import type { LibraryConnection } from './open-library';

export type JobWatch = {
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** After each step, with the articles that it changed. */
  readonly onStep: (job: Job, articleIds: readonly Id[]) => void;
  /** Told from time to time within a step; false = stop the job. */
  readonly goesOn: (job: Job, done: number) => boolean;
  /** Brings the search index up to date and tells how many articles it still lacks. */
  readonly index: () => Promise<Result<number>>;
};

/**
 * Does the work of all running jobs, oldest first, step by step; each step is one transaction, so that a background that
 * is stopped goes on where it was. Resolves when there is none left.
 */
export async function runJobs(connection: LibraryConnection, watch: JobWatch): Promise<void> {
  for (;;) {
    const jobs = await listJobs(connection);
    if (!jobs.ok) return;
    const job = jobs.value.filter(({ state }) => state === 'running').at(-1);
    if (job === undefined) return;
    const step = job.kind === 'import' ? importStep : reindexStep;
    const stepped = await step(connection, job, watch);
    if (stepped.ok) {
      watch.onStep(stepped.value.job, stepped.value.articleIds);
    } else {
      const { failure } = stepped;
      const failedJob = await changeJob(connection, job.id, (now) => ({
        ...now,
        state: 'failed',
        failure,
        updatedAt: watch.now(),
      }));
      if (!failedJob.ok) return;
      watch.onStep(failedJob.value, []);
    }
  }
}

type Step = { readonly job: Job; readonly articleIds: readonly Id[] };

/** The whole import in one transaction: a background that is stopped meanwhile begins it anew. */
async function importStep(
  connection: LibraryConnection,
  job: Job,
  { now, goesOn }: JobWatch,
): Promise<Result<Step>> {
  const imported = await importStaged(connection, {
    job,
    now: now(),
    goesOn: (done) => goesOn(job, done),
  });
  if (imported.ok || imported.failure.code !== 'cancelled') return imported;
  const cancelled = await cancelJob(connection, job.id, now());
  return cancelled.ok ? success({ job: cancelled.value, articleIds: [] }) : cancelled;
}

async function reindexStep(
  connection: LibraryConnection,
  { id }: Job,
  { now, index }: JobWatch,
): Promise<Result<Step>> {
  const left = await index();
  if (!left.ok) return left;
  const changed = await changeJob(connection, id, (job) => {
    const state = job.state === 'running' && left.value === 0 ? 'done' : job.state;
    return { ...job, state, done: Math.max(0, job.total - left.value), updatedAt: now() };
  });
  return changed.ok ? success({ job: changed.value, articleIds: [] }) : changed;
}
