import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { ImportCounts } from './operations';

/** Long work of the background. It goes on when its view is closed, and after the background was stopped. */
export type Job = {
  readonly id: Id;
  readonly kind: 'import' | 'reindex';
  /** `receiving`: an import that still gets its records. */
  readonly state: 'receiving' | 'running' | 'done' | 'cancelled' | 'failed';
  /** Articles. */
  readonly done: number;
  readonly total: number;
  /** Of an import, so far. */
  readonly counts: ImportCounts | null;
  readonly failure: Failure | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly updatedAt: string;
};
