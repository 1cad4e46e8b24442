import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { Job } from '@/lib/library/jobs';
import type { ImportCounts, ImportUndo, UndoCounts } from '@/lib/library/operations';
import { type Importing, startImport, startPreview } from './import-records';
import { deleteStaged, jobOf } from './jobs';
import type { LibraryConnection } from './open-library';
import { libraryStores, type StoredJob, type Writing } from './schema';
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
      // The staged parts one by one: all of them may be more than fits into memory.
      const keys = await transaction.objectStore('staged').index('jobId').getAllKeys(jobId);
      for (const key of keys) {
        const part = await transaction.objectStore('staged').get(key);
        const taken = await run.take(part?.records ?? []);
        if (!taken.ok) return taken;
      }
      return success(run.outcome().counts);
    },
    { stores },
  );
}

/** A part of an import was taken, or taken back. */
export type ImportStep = {
  readonly job: Job;
  /** Of the articles in the library that changed. */
  readonly articleIds: readonly Id[];
};

type Taking = {
  readonly id: Id;
  readonly now: string;
  /** Of the articles that earlier parts brought; those of this part come in. */
  readonly earlierIds: Set<Id>;
};

/**
 * Takes the next part of a running job into the library. A transaction for each part, because everybody else waits for it
 * to end; what was taken is kept note of, so that all of it can be taken back. The last part ends the job. Failures:
 * `cancelled` when the job does not run any more, those of `ImportRun`, the store's; then nothing has changed.
 */
export function importPart(
  connection: LibraryConnection,
  { id, now, earlierIds }: Taking,
): Promise<Result<ImportStep>> {
  return write(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(id);
      if (job?.state !== 'running') return failed('cancelled', `job ${id}`);
      const staged = transaction.objectStore('staged');
      const keys = await staged.index('jobId').getAllKeys(id);
      const key = keys[job.parts];
      const records = key === undefined ? [] : ((await staged.get(key))?.records ?? []);
      const earlier = { ids: earlierIds, count: job.done };
      const run = startImport(transaction, { mode: job.mode ?? 'add', now, earlier });
      const taken = await run.take(records);
      if (!taken.ok) return taken;
      const { counts, undo } = run.outcome();
      const ids = records.map(({ saved }) => saved.id);
      if (key !== undefined) {
        await staged.put({ jobId: id, records: [], taken: { ids, undo } }, key);
      }
      const isLast = job.parts + 1 >= keys.length;
      const next: StoredJob = {
        ...job,
        state: isLast ? 'done' : 'running',
        parts: job.parts + 1,
        done: job.done + records.length,
        counts: job.counts === null ? counts : sumOf(job.counts, counts),
        canUndo: isLast,
        updatedAt: now,
      };
      await transaction.objectStore('jobs').put(next);
      for (const one of ids) earlierIds.add(one);
      return success({ job: jobOf(next), articleIds: articleIdsOf(undo) });
    },
    { stores, durability: 'relaxed' },
  );
}

/** The ids of the articles that the parts of a job brought so far. */
export function readTakenIds(
  connection: LibraryConnection,
  jobId: Id,
): Promise<Result<ReadonlySet<Id>>> {
  return read(
    connection,
    async (transaction) => {
      const staged = transaction.objectStore('staged');
      const ids = new Set<Id>();
      for (const key of await staged.index('jobId').getAllKeys(jobId)) {
        const part = await staged.get(key);
        if (part === undefined || part.taken === null) break;
        for (const id of part.taken.ids) ids.add(id);
      }
      return success(ids);
    },
    { stores: ['staged'] },
  );
}

/**
 * Takes back the last part that a job took, see `takeBack`: of one that is to stop, or is done and can be undone. The first
 * part ends it. `not-found` when there is no such job.
 */
export function takeBackPart(
  connection: LibraryConnection,
  { id, now }: { readonly id: Id; readonly now: string },
): Promise<Result<ImportStep & { readonly counts: UndoCounts }>> {
  return write(
    connection,
    async (transaction) => {
      const job = await transaction.objectStore('jobs').get(id);
      if (job === undefined || (job.state !== 'stopping' && !job.canUndo)) {
        return failed('not-found', `job ${id}`);
      }
      const staged = transaction.objectStore('staged');
      const key = (await staged.index('jobId').getAllKeys(id))[job.parts - 1];
      const taken = key === undefined ? null : ((await staged.get(key))?.taken ?? null);
      const counts = taken === null ? nothing : await takeBack(transaction, taken.undo);
      if (key !== undefined) await staged.delete(key);
      const next = await withPartLess(transaction, job, {
        done: Math.max(0, job.done - (taken?.ids.length ?? 0)),
        now,
      });
      const articleIds = taken === null ? [] : articleIdsOf(taken.undo);
      return success({ job: jobOf(next), counts, articleIds });
    },
    { stores },
  );
}

const nothing: UndoCounts = { undone: 0, kept: 0 };

async function withPartLess(
  transaction: Writing,
  job: StoredJob,
  { done, now }: { readonly done: number; readonly now: string },
): Promise<StoredJob> {
  const isFirst = job.parts <= 1;
  const stopped = job.failure === null ? 'cancelled' : 'failed';
  const next: StoredJob = {
    ...job,
    state: job.state === 'stopping' && isFirst ? stopped : job.state,
    parts: Math.max(0, job.parts - 1),
    // An import that was done stays one of so many articles.
    done: job.state === 'stopping' ? done : job.done,
    canUndo: job.canUndo && !isFirst,
    updatedAt: now,
  };
  await transaction.objectStore('jobs').put(next);
  if (isFirst) await deleteStaged(transaction, job.id);
  return next;
}

/** Takes a whole import back, part by part; `not-found` when there is none that can be. */
export async function undoJob(
  connection: LibraryConnection,
  { id, now }: { readonly id: Id; readonly now: string },
): Promise<Result<{ readonly counts: UndoCounts; readonly articleIds: readonly Id[] }>> {
  const articleIds = new Set<Id>();
  const counts = { ...nothing };
  for (;;) {
    const taken = await takeBackPart(connection, { id, now });
    if (!taken.ok) return taken;
    for (const one of taken.value.articleIds) articleIds.add(one);
    counts.undone += taken.value.counts.undone;
    counts.kept += taken.value.counts.kept;
    if (!taken.value.job.canUndo) return success({ counts, articleIds: [...articleIds] });
  }
}

function articleIdsOf(undo: ImportUndo): readonly Id[] {
  const ids = [
    ...undo.createdArticles.map(({ id }) => id),
    ...undo.changedArticles.map(({ after }) => after.id),
    ...undo.createdAnnotations.map(({ articleId }) => articleId),
    ...undo.changedAnnotations.map(({ after }) => after.articleId),
  ];
  return [...new Set(ids)];
}

function sumOf(before: ImportCounts, added: ImportCounts): ImportCounts {
  return {
    articles: before.articles + added.articles,
    changed: before.changed + added.changed,
    unchanged: before.unchanged + added.unchanged,
    annotations: before.annotations + added.annotations,
    knownAnnotations: before.knownAnnotations + added.knownAnnotations,
  };
}
