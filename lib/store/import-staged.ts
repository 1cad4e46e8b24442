import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import type { ImportCounts, UndoCounts } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { type Importing, type ImportRun, startImport, startPreview } from './import-records';
import { deleteStaged, jobOf } from './jobs';
import type { LibraryConnection } from './open-library';
import { libraryStores, type Reading, type StoredJob, type Writing } from './schema';
import { read, write } from './transact';
import { takeBack } from './undo-import';

const stores = [...libraryStores, 'jobs', 'staged'] as const;

/** What an import of the staged records would do; `not-found` when the job is gone. */
export function previewStaged(
  connection: LibraryConnection,
  { jobId, ...importing }: Importing & { readonly jobId: Id },
): Promise<Result<ImportCounts>> {
  return read(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(jobId);
      if (job === undefined) return failed('not-found', `job ${jobId}`);
      const run = startPreview(transaction, importing);
      const taken = await takeStaged(transaction, { jobId, run, goesOn: () => true });
      return taken.ok ? success(run.outcome().counts) : taken;
    },
    { stores },
  );
}

type Imported = { readonly job: Job; readonly articleIds: readonly Id[] };

/**
 * Takes all staged records of a running job into the library in one transaction, which ends the job. Failures:
 * `cancelled` when `goesOn` says so, those of `ImportRun`, the store's; then nothing has changed.
 */
export function importStaged(
  connection: LibraryConnection,
  {
    job: { id },
    now,
    goesOn,
  }: {
    readonly job: Job;
    readonly now: string;
    readonly goesOn: (done: number) => boolean;
  },
): Promise<Result<Imported>> {
  return write(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(id);
      if (job?.state !== 'running') return failed('cancelled', `job ${id}`);
      const run = startImport(transaction, { mode: job.mode ?? 'add', now });
      const taken = await takeStaged(transaction, { jobId: id, run, goesOn });
      if (!taken.ok) return taken;
      await deleteStaged(transaction, id);
      const { counts, undo } = run.outcome();
      const done: StoredJob = {
        ...job,
        state: 'done',
        done: job.total,
        counts,
        canUndo: true,
        undo,
        updatedAt: now,
      };
      await transaction.objectStore('jobs').put(done);
      return success({ job: jobOf(done), articleIds: taken.value });
    },
    { stores },
  );
}

/** Takes an import back, see `takeBack`; `not-found` when there is none that can be. */
export function undoJob(
  connection: LibraryConnection,
  id: Id,
): Promise<Result<{ readonly counts: UndoCounts; readonly articleIds: readonly Id[] }>> {
  return write(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(id);
      if (job === undefined || job.undo === null) return failed('not-found', `job ${id}`);
      const counts = await takeBack(transaction, job.undo);
      await transaction.objectStore('jobs').put({ ...job, canUndo: false, undo: null });
      const { createdArticles, changedArticles, createdAnnotations, changedAnnotations } = job.undo;
      const articleIds = [
        ...createdArticles.map((article) => article.id),
        ...changedArticles.map(({ after }) => after.id),
        ...createdAnnotations.map(({ articleId }) => articleId),
        ...changedAnnotations.map(({ after }) => after.articleId),
      ];
      return success({ counts, articleIds: [...new Set(articleIds)] });
    },
    { stores },
  );
}

type Taking = {
  readonly jobId: Id;
  readonly run: ImportRun;
  readonly goesOn: (done: number) => boolean;
};

/** The ids of the records that were taken. */
async function takeStaged(
  transaction: Reading | Writing,
  { jobId, run, goesOn }: Taking,
): Promise<Result<readonly Id[]>> {
  const ids: Id[] = [];
  // The staged parts one by one: all of them may be more than fits into memory.
  const keys = await transaction.objectStore('staged').index('jobId').getAllKeys(jobId);
  for (const key of keys) {
    if (!goesOn(ids.length)) return failed('cancelled', `job ${jobId}`);
    const part = await transaction.objectStore('staged').get(key);
    const records: readonly ArticleRecord[] = part?.records ?? [];
    const taken = await run.take(records);
    if (!taken.ok) return taken;
    ids.push(...records.map(({ saved }) => saved.id));
  }
  return success(ids);
}
