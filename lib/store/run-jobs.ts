import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import { type ImportStep, importPart, readTakenIds, takeBackPart } from './import-staged';
import { changeJob, listJobs } from './jobs';
import type { LibraryConnection } from './open-library';

export type JobWatch = {
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** After each step, with the articles that it changed. */
  readonly onStep: (job: Job, articleIds: readonly Id[]) => void;
  /** Brings the search index up to date and tells how many articles it still lacks. */
  readonly index: () => Promise<Result<number>>;
};

/**
 * Null = there is nothing left to be done. `stuckId`: the job that can neither go on now nor be noted as failed, as with
 * a full disk; null = the jobs cannot be read.
 */
export type JobsLeft = { readonly stuckId: Id | null } | null;

/**
 * Does the work of all running jobs, oldest first, step by step; each step is one transaction, so that others have their
 * turn between, and a background that is stopped goes on where it was.
 */
export async function runJobs(connection: LibraryConnection, watch: JobWatch): Promise<JobsLeft> {
  const takenIds = new Map<Id, Set<Id>>();
  for (;;) {
    const jobs = await listJobs(connection);
    if (!jobs.ok) return { stuckId: null };
    const job = jobs.value
      .filter(({ state }) => state === 'running' || state === 'stopping')
      .at(-1);
    if (job === undefined) return null;
    const stepped = await step({ connection, watch, takenIds }, job);
    if (stepped.ok) watch.onStep(stepped.value.job, stepped.value.articleIds);
    // It was cancelled meanwhile: the next look finds it so.
    else if (stepped.failure.code === 'cancelled') continue;
    else {
      const { failure } = stepped;
      if (job.state === 'stopping') return { stuckId: job.id };
      const failing = await changeJob(connection, job.id, (stored) => ({
        ...stored,
        state: job.kind === 'import' ? 'stopping' : 'failed',
        failure,
        updatedAt: watch.now(),
      }));
      if (!failing.ok) return { stuckId: job.id };
      watch.onStep(failing.value, []);
    }
  }
}

type Running = {
  readonly connection: LibraryConnection;
  readonly watch: JobWatch;
  /** By job, the articles that its parts brought. */
  readonly takenIds: Map<Id, Set<Id>>;
};

function step(running: Running, job: Job): Promise<Result<ImportStep>> {
  const { connection, watch } = running;
  if (job.state === 'stopping') {
    return takeBackPart(connection, { id: job.id, now: watch.now() });
  }
  return job.kind === 'import' ? importStep(running, job) : reindexStep(running, job);
}

async function importStep(
  { connection, watch, takenIds }: Running,
  { id }: Job,
): Promise<Result<ImportStep>> {
  const known = takenIds.get(id);
  const ids = known === undefined ? await readTakenIds(connection, id) : success(known);
  if (!ids.ok) return ids;
  const earlierIds = known ?? new Set(ids.value);
  takenIds.set(id, earlierIds);
  return importPart(connection, { id, now: watch.now(), earlierIds });
}

async function reindexStep(
  { connection, watch: { now, index } }: Running,
  { id }: Job,
): Promise<Result<ImportStep>> {
  const left = await index();
  if (!left.ok) return left;
  const changed = await changeJob(connection, id, (job) => {
    const state = job.state === 'running' && left.value === 0 ? 'done' : job.state;
    return { ...job, state, done: Math.max(0, job.total - left.value), updatedAt: now() };
  });
  return changed.ok ? success({ job: changed.value, articleIds: [] }) : changed;
}
