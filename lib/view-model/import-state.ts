import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import type { ImportFormat } from '@/lib/import/format';
import type { BadRow } from '@/lib/library/bad-row';
import type { Job } from '@/lib/library/jobs';
import type { ImportCounts, UndoCounts } from '@/lib/library/operations';

/** How far something is; `total` 0 = not known yet. */
export type Progress = { readonly done: number; readonly total: number };

/** The way of a file into the library; nothing is stored before the person has seen what is in it. */
export type ImportState =
  | { readonly kind: 'idle' }
  /** A file that a passphrase opens; `isWrong`: the one given was another. */
  | { readonly kind: 'locked'; readonly fileName: string; readonly isWrong: boolean }
  | { readonly kind: 'reading'; readonly fileName: string; readonly progress: Progress }
  | {
      readonly kind: 'preview';
      readonly fileName: string;
      readonly format: Pick<ImportFormat, 'id' | 'labelKey'>;
      readonly counts: ImportCounts;
      readonly bad: readonly BadRow[];
    }
  /** `stopping`: what was imported so far is being taken back. `isStuck`: it cannot go on now, and is tried again. */
  | {
      readonly kind: 'importing' | 'stopping';
      readonly progress: Progress;
      readonly isStuck?: true;
    }
  /** `undo`: the job to take back; null = none. */
  | { readonly kind: 'done'; readonly counts: ImportCounts; readonly undo: Id | null }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'undone'; readonly counts: UndoCounts }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How an import that has not ended looks. */
export function stateUnderWay({ state, done, total, isStuck }: Job): ImportState {
  const kind = state === 'stopping' ? 'stopping' : 'importing';
  return { kind, progress: { done, total }, ...(isStuck ? { isStuck } : {}) };
}

/** The same, of one that cannot go on now; what is not under way stays as it is. */
export function stuck(state: ImportState): ImportState {
  const isUnderWay = state.kind === 'importing' || state.kind === 'stopping';
  return isUnderWay ? { ...state, isStuck: true } : state;
}
