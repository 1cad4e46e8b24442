import type { Id } from '@/lib/base/id';
import type { Job } from '@/lib/library/jobs';
import type { ImportCounts, ImportMode, UndoCounts } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Line } from './protocol';

type OneId = { readonly id: Id };

/** The messages of long work: a part of the protocol. */
export type JobProtocol = {
  /**
   * Hands over validated records of an import in parts of any size; the first makes the job. Nothing is in the library
   * before `import.start`.
   */
  'import.add': Line<
    'view',
    { readonly jobId: Id; readonly records: readonly ArticleRecord[] },
    null
  >;
  /** What the records would change in the library; `not-found` when they are no longer there. */
  'import.preview': Line<'view', { readonly jobId: Id; readonly mode: ImportMode }, ImportCounts>;
  /**
   * All parts are there: the background takes them into the library in one transaction, also when the view is closed.
   * `not-found` as above.
   */
  'import.start': Line<'view', { readonly jobId: Id; readonly mode: ImportMode }, null>;
  /** Takes an import back, but for what was worked on since; `not-found` when it cannot be any more. */
  'import.undo': Line<'view', { readonly jobId: Id }, UndoCounts>;
  /** Long work that runs or has ended and was not dismissed, newest first. */
  'job.list': Line<'view', Record<string, never>, readonly Job[]>;
  /** Stops it. Nothing of an import stays. */
  'job.cancel': Line<'view', OneId, null>;
  /** Forgets a job that has ended. */
  'job.dismiss': Line<'view', OneId, null>;
  /** Makes the search index anew, as a job. */
  'library.reindex': Line<'view', OneId, null>;
};
