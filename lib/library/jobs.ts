import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { ImportCounts, ImportMode } from './operations';

/** Long work of the background. It goes on when its view is closed, and after the background was stopped. */
export type Job = {
  readonly id: Id;
  readonly kind: 'import' | 'reindex';
  /**
   * - receiving: an import that still gets its records
   * - stopping: what it did is being taken back; then `cancelled`, or `failed` where there is a failure
   */
  readonly state: 'receiving' | 'running' | 'stopping' | 'done' | 'cancelled' | 'failed';
  /** Articles. */
  readonly done: number;
  readonly total: number;
  /** Of an import; null before it is started. */
  readonly mode: ImportMode | null;
  /** Of what an import has taken so far; null before its first part. */
  readonly counts: ImportCounts | null;
  /** An import that is done and can be taken back. */
  readonly canUndo: boolean;
  readonly failure: Failure | null;
  /** It cannot go on now, and is tried again; never stored. */
  readonly isStuck?: true;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly updatedAt: string;
};

/** Whether nothing more will happen to a job by itself. */
export function hasEnded({ state }: Pick<Job, 'state'>): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed';
}
