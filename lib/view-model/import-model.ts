import { type ReadonlySignal, signal } from '@preact/signals';
import type { Label } from '@/lib/annotation/label';
import type { Failure } from '@/lib/base/failure';
import { type Cleaning, type ParsedBackup, parseBackup } from '@/lib/import/backup';
import type { ImportCounts } from '@/lib/library/operations';
import type { ViewSurroundings } from './surroundings';

/** The way of a backup file into the library; nothing is stored before the person has seen what is in it. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'preview'; readonly articles: number; readonly annotations: number }
  | { readonly kind: 'importing' }
  | { readonly kind: 'done'; readonly counts: ImportCounts }
  | { readonly kind: 'failed'; readonly failure: Failure };

export type ImportModel = {
  readonly state: ReadonlySignal<ImportState>;
  /** Reads a file as far as the preview. `text` gives its whole content. */
  read(text: () => Promise<string>): Promise<void>;
  /** Stores what was previewed. */
  confirm(): Promise<void>;
  cancel(): void;
};

type ImportSurroundings = Pick<ViewSurroundings, 'request'> & {
  readonly cleaning: Cleaning;
  /** Takes over the labels that the backup's annotations may name and the person does not have. */
  readonly addLabels: (labels: readonly Label[]) => Promise<void>;
};

export function createImportModel(around: ImportSurroundings): ImportModel {
  const state = signal<ImportState>({ kind: 'idle' });
  const parsed = signal<ParsedBackup | null>(null);
  return {
    state,
    async read(text) {
      state.value = { kind: 'reading' };
      const backup = parseBackup(await text(), around.cleaning);
      if (!backup.ok) {
        state.value = { kind: 'failed', failure: backup.failure };
        return;
      }
      parsed.value = backup.value;
      const { records } = backup.value;
      const annotations = records.reduce((sum, record) => sum + record.annotations.length, 0);
      state.value = { kind: 'preview', articles: records.length, annotations };
    },
    async confirm() {
      const backup = parsed.value;
      if (backup === null || state.value.kind !== 'preview') return;
      state.value = { kind: 'importing' };
      const imported = await around.request('library.import', { records: backup.records });
      if (imported.ok) await around.addLabels(backup.settings.labels);
      parsed.value = null;
      state.value = imported.ok
        ? { kind: 'done', counts: imported.value }
        : { kind: 'failed', failure: imported.failure };
    },
    cancel() {
      parsed.value = null;
      state.value = { kind: 'idle' };
    },
  };
}
