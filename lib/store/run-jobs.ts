import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import type { ImportCounts } from '@/lib/library/operations';
import { importInto } from './import-records';
import { changeJob, listJobs } from './jobs';
import type { LibraryConnection } from './open-library';
import { libraryStores } from './schema';
import { write } from './transact';

export type JobWatch = {
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** After each step, with the articles that it changed. */
  readonly onStep: (job: Job, articleIds: readonly Id[]) => void;
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

/** Imports the records that have waited longest. */
function importStep(
  connection: LibraryConnection,
  { id }: Job,
  { now }: JobWatch,
): Promise<Result<Step>> {
  return write(
    connection,
    async (transaction) => {
      const jobs = transaction.objectStore('jobs');
      const job = await jobs.get(id);
      // Cancelled and forgotten meanwhile.
      if (job === undefined) return success({ job: ended(id, now()), articleIds: [] });
      if (job.state !== 'running') return success({ job, articleIds: [] });
      const cursor = await transaction.objectStore('staged').index('jobId').openCursor(id);
      if (cursor === null) {
        const done: Job = { ...job, state: 'done', updatedAt: now() };
        await jobs.put(done);
        return success({ job: done, articleIds: [] });
      }
      const { records } = cursor.value;
      const counts = await importInto(transaction, records);
      await cursor.delete();
      const grown: Job = {
        ...job,
        done: job.done + records.length,
        counts: sumOf(job.counts, counts),
        updatedAt: now(),
      };
      await jobs.put(grown);
      return success({ job: grown, articleIds: records.map(({ saved }) => saved.id) });
    },
    { stores: [...libraryStores, 'jobs', 'staged'], durability: 'relaxed' },
  );
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

function ended(id: Id, now: string): Job {
  return {
    id,
    kind: 'import',
    state: 'cancelled',
    done: 0,
    total: 0,
    counts: null,
    failure: null,
    startedAt: now,
    updatedAt: now,
  };
}

function sumOf(before: ImportCounts | null, more: ImportCounts): ImportCounts {
  return {
    articles: (before?.articles ?? 0) + more.articles,
    annotations: (before?.annotations ?? 0) + more.annotations,
    unchanged: (before?.unchanged ?? 0) + more.unchanged,
  };
}
