import { type ReadonlySignal, signal } from '@preact/signals';
import type { Label } from '@/lib/annotation/label';
import type { Failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import { failed, type Result } from '@/lib/base/result';
import { isSealed, SEALED_EXTENSION } from '@/lib/base/sealed-file';
import type { ImportFile } from '@/lib/import/file-content';
import { type ImportSurroundings, type ReadImport, readImport } from '@/lib/import/read-import';
import { acceptedFiles } from '@/lib/import/registry';
import { hasEnded } from '@/lib/library/jobs';
import type { ImportCounts, ImportMode } from '@/lib/library/operations';
import { type ImportState, type Progress, stateUnderWay, stuck } from './import-state';
import { sendRecords } from './send-records';
import type { ViewSurroundings } from './surroundings';

/** A file as the browser hands it over. */
export type ChosenFile = {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
};

export type ImportModel = {
  readonly state: ReadonlySignal<ImportState>;
  /** The job that its file is imported by, or was; null = none. */
  readonly jobId: ReadonlySignal<Id | null>;
  /** Endings of the files that can be read, for a file chooser. */
  readonly accept: string;
  /** Reads a file as far as the preview. */
  read(file: ChosenFile): Promise<void>;
  /** Opens the file that waits for its passphrase, and reads it. */
  unlock(passphrase: string): Promise<void>;
  /** Stores what was previewed. */
  confirm(): Promise<void>;
  /** Stops what is under way, and forgets the file. */
  cancel(): void;
  /** Takes the last import back. */
  undo(): Promise<void>;
};

type ModelSurroundings = ViewSurroundings &
  Pick<ImportSurroundings, 'readMarkup' | 'cleaning' | 'sha256Of'> & {
    /** Resolves after the view has drawn and taken its events. */
    readonly pause: () => Promise<void>;
    /** The content of a sealed file; null = not with this passphrase. */
    readonly openSealed: (file: Uint8Array, passphrase: string) => Promise<Uint8Array | null>;
    /** Takes over the labels that the backup's annotations may name and the person does not have. */
    readonly addLabels: (labels: readonly Label[]) => Promise<void>;
  };

/** A file that was read, and the job that is to import it. */
type Held = { readonly read: ReadImport; readonly jobId: Id };

export function createImportModel(around: ModelSurroundings): ImportModel {
  const state = signal<ImportState>({ kind: 'idle' });
  const held = signal<Held | null>(null);
  const lastJob = signal<Id | null>(null);
  const locked = signal<ImportFile | null>(null);
  const run = signal<AbortController | null>(null);
  const fail = (failure: Failure) => {
    held.value = null;
    state.value = failure.code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', failure };
  };
  const begin = () => {
    run.value?.abort();
    run.value = new AbortController();
    return run.value.signal;
  };

  const isOurs = (jobId: Id) =>
    ['importing', 'stopping'].includes(state.value.kind) && held.value?.jobId === jobId;
  around.onEvent(
    'job.advanced',
    ({ jobId, ...progress }) => {
      if (isOurs(jobId)) state.value = { kind: 'importing', progress };
    },
    around.signal,
  );
  around.onEvent(
    'job.changed',
    ({ jobIds }) => {
      if (jobIds.some(isOurs)) void settle();
    },
    around.signal,
  );

  /** Looks whether the import under way has ended, and how. */
  const settle = async () => {
    const jobs = await around.request('job.list', {});
    const file = held.value;
    // A disk that is full can keep all of the library shut.
    if (!jobs.ok && file !== null && isOurs(file.jobId)) state.value = stuck(state.value);
    const job = jobs.ok ? jobs.value.find(({ id }) => id === file?.jobId) : undefined;
    if (job === undefined || file === null || !isOurs(job.id)) return;
    if (!hasEnded(job)) state.value = stateUnderWay(job);
    if (job.state === 'cancelled') return fail({ code: 'cancelled', detail: '' });
    if (job.state === 'failed') return fail(job.failure ?? { code: 'unexpected', detail: '' });
    if (job.state !== 'done' || job.counts === null) return;
    state.value = { kind: 'done', counts: job.counts, undo: job.canUndo ? job.id : null };
    held.value = null;
    if (file.read.settings !== null) await around.addLabels(file.read.settings.labels);
  };

  /** Reads a file as far as the preview. */
  const readOpened = async (file: ImportFile, signal: AbortSignal) => {
    const fileName = file.name;
    const read = await readChosen(file, around, {
      signal,
      onProgress: (progress) => {
        state.value = { kind: 'reading', fileName, progress };
      },
    });
    if (signal.aborted) return;
    if (!read.ok) return fail(read.failure);
    const jobId = around.newId();
    held.value = { read: read.value, jobId };
    lastJob.value = jobId;
    const counts = await previewOf(around, held.value, signal);
    if (signal.aborted) return;
    if (!counts.ok) return fail(counts.failure);
    const { format, bad } = read.value;
    state.value = { kind: 'preview', fileName, format, counts: counts.value, bad };
  };

  return {
    state,
    jobId: lastJob,
    accept: `${acceptedFiles},.${SEALED_EXTENSION}`,
    async read(file) {
      const signal = begin();
      const { name } = file;
      state.value = { kind: 'reading', fileName: name, progress: { done: 0, total: 0 } };
      // Let "Reading" be seen before a large file takes the thread.
      await around.pause();
      const bytes = await bytesOf(file);
      if (signal.aborted) return;
      if (!bytes.ok) return fail(bytes.failure);
      const opened = { name, bytes: bytes.value };
      if (!isSealed(bytes.value)) return readOpened(opened, signal);
      locked.value = opened;
      state.value = { kind: 'locked', fileName: name, isWrong: false };
    },
    async unlock(passphrase) {
      const file = locked.value;
      if (file === null || state.value.kind !== 'locked') return;
      const signal = begin();
      const { name } = file;
      state.value = { kind: 'reading', fileName: name, progress: { done: 0, total: 0 } };
      const bytes = await around.openSealed(file.bytes, passphrase);
      if (signal.aborted) return;
      if (bytes === null) {
        state.value = { kind: 'locked', fileName: name, isWrong: true };
        return;
      }
      locked.value = null;
      await readOpened({ name, bytes }, signal);
    },
    async confirm() {
      const file = held.value;
      if (file === null || state.value.kind !== 'preview') return;
      const signal = begin();
      state.value = { kind: 'importing', progress: { done: 0, total: file.read.records.length } };
      const wish = { jobId: file.jobId, mode: modeOf(file) };
      let started = await around.request('import.start', wish);
      if (!started.ok && started.failure.code === 'not-found') {
        // Another view has prepared an import since.
        const again = { ...file, jobId: around.newId() };
        held.value = again;
        lastJob.value = again.jobId;
        const sent = await sendRecords(around, { ...again, signal });
        started = sent.ok
          ? await around.request('import.start', { ...wish, jobId: again.jobId })
          : sent;
      }
      if (!started.ok) return fail(started.failure);
      await settle();
    },
    cancel() {
      run.value?.abort();
      if (held.value !== null) void around.request('job.cancel', { id: held.value.jobId });
      // An import under way says itself how it ended: it may be too late.
      if (state.value.kind === 'importing') return;
      held.value = null;
      locked.value = null;
      state.value = { kind: 'idle' };
    },
    async undo() {
      if (state.value.kind !== 'done' || state.value.undo === null) return;
      const { undo: jobId } = state.value;
      state.value = { kind: 'undoing' };
      const undone = await around.request('import.undo', { jobId });
      if (!undone.ok) return fail(undone.failure);
      void around.request('job.dismiss', { id: jobId });
      state.value = { kind: 'undone', counts: undone.value };
    },
  };
}

function modeOf({ read }: Held): ImportMode {
  return read.isBackup ? 'restore' : 'add';
}

/** Sends the records, and asks what they would change. */
async function previewOf(
  around: ModelSurroundings,
  file: Held,
  signal: AbortSignal,
): Promise<Result<ImportCounts>> {
  const sent = await sendRecords(around, { ...file, signal });
  if (!sent.ok) return sent;
  return around.request('import.preview', { jobId: file.jobId, mode: modeOf(file) });
}

function readChosen(
  file: ImportFile,
  around: ModelSurroundings,
  watching: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
): Promise<Result<ReadImport>> {
  return readImport(file, {
    ...around,
    signal: watching.signal,
    async onProgress(done, total) {
      if (!watching.signal.aborted) watching.onProgress({ done, total });
      await around.pause();
    },
  });
}

/** A file may be gone, or a folder, by the time it is read. */
async function bytesOf(file: ChosenFile): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return failed('import-not-text', `${file.name}: ${error}`);
  }
}
