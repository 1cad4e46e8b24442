import type { Label } from '@/lib/annotation/label';
import { type Failure, failure } from '@/lib/base/failure';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { ExportOptions } from '@/lib/export/format';
import { formatById } from '@/lib/export/registry';
import { type Download, writeExport } from '@/lib/export/write-export';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import { createImageTaker, type ImageTaker } from './export-images';
import type { PageModel } from './page-model';
import { recordOfCapture } from './record-of-capture';
import type { ViewSurroundings } from './surroundings';

/** How a person wants the file. */
export type ExportWish = {
  /** Of the registry. */
  readonly formatId: string;
  /** With annotations, comments and tags, or the article alone. */
  readonly annotations: boolean;
  readonly to: 'file' | 'clipboard';
  /** False = images that are kept are left out of a format that takes them. */
  readonly images?: false;
};

/** What an export needs of the extension. */
export type ExportSurroundings = Pick<ViewSurroundings, 'request' | 'now'> & {
  readonly settings: () => Settings;
  readonly version: string;
  readonly nameOfLabel: (label: Pick<Label, 'id' | 'name'>) => string;
  readonly wordOf: ExportOptions['wordOf'];
  /** Lower-case hex SHA-256. */
  readonly sha256Of: (text: string) => Promise<string>;
};

/** How a long export is followed and ended. */
export type ExportWatch = {
  readonly onProgress: (progress: ExportProgress) => void;
  readonly signal: AbortSignal;
};

export type ExportProgress = { readonly done: number; readonly total: number };

/** Articles read at a time: a message of a few megabytes at most, however large the library is. */
const READ_AT_ONCE = 20;
/** Characters of base64: what imports take of a file, less 100 MB for its texts. */
const BACKUP_IMAGE_UNITS = 300_000_000;

/**
 * Reads articles (`ids: null` = all) and writes them in a format. `not-found` when there are none, `cancelled` when the
 * watch's signal ended it, `export-too-large` for a backup with more images than could be imported again.
 */
export async function exportSaved(
  ids: readonly Id[] | null,
  wish: ExportWish,
  around: ExportSurroundings,
  watch?: ExportWatch,
): Promise<Result<Download>> {
  const isBackup = isBackupWish(wish);
  const before = isBackup && ids === null ? await around.request('library.health', {}) : null;
  const wanted =
    ids === null ? await around.request('library.ids', { trash: isBackup }) : success(ids);
  if (!wanted.ok) return wanted;
  const written = await untilEnded(() =>
    exportRecords(recordsOf(wanted.value, around, { wish, watch }), wish, around),
  );
  if (written.ok && before?.ok) {
    await around.request('library.backedUp', { changes: before.value.changes });
  }
  return written;
}

function isBackupWish({ formatId }: ExportWish): boolean {
  const format = formatById(formatId);
  return format.kind === 'whole' && format.isBackup === true;
}

async function untilEnded(work: () => Promise<Result<Download>>): Promise<Result<Download>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReadingEnded) return { ok: false, failure: error.failure };
    throw error;
  }
}

/** Thrown through a format's serializer when the reading under it cannot go on. */
class ReadingEnded extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The records of these articles in this order; those that are gone are left out. Reads on while one page is written. */
async function* recordsOf(
  ids: readonly Id[],
  { request }: Pick<ExportSurroundings, 'request'>,
  { wish, watch }: { readonly wish: ExportWish; readonly watch: ExportWatch | undefined },
): AsyncIterable<ArticleRecord> {
  const takeImages = imageTakerFor(wish, { request, signal: watch?.signal });
  const read = (start: number) =>
    request('library.read', { ids: ids.slice(start, start + READ_AT_ONCE) });
  let next = ids.length === 0 ? null : read(0);
  for (let start = 0; next !== null; start += READ_AT_ONCE) {
    const page = await next;
    if (watch?.signal.aborted) throw new ReadingEnded(failure('cancelled'));
    if (!page.ok) throw new ReadingEnded(page.failure);
    const end = start + READ_AT_ONCE;
    next = end < ids.length ? read(end) : null;
    for await (const record of takeImages?.(page.value) ?? page.value.map(success)) {
      if (!record.ok) throw new ReadingEnded(record.failure);
      yield record.value;
    }
    watch?.onProgress({ done: Math.min(end, ids.length), total: ids.length });
  }
}

/** Null = no images go into the file. */
function imageTakerFor(
  wish: ExportWish,
  {
    request,
    signal,
  }: Pick<ExportSurroundings, 'request'> & { readonly signal: AbortSignal | undefined },
): ImageTaker | null {
  // On the clipboard there is nothing beside a text.
  if (wish.images === false || wish.to === 'clipboard') return null;
  if (formatById(wish.formatId).takesImages !== true) return null;
  const room = isBackupWish(wish) ? BACKUP_IMAGE_UNITS : Number.POSITIVE_INFINITY;
  return createImageTaker({ request }, { room, signal });
}

/** Annotations of several articles, by their ids. */
export type AnnotationChoice = {
  readonly articleIds: readonly Id[];
  readonly annotationIds: ReadonlySet<Id>;
};

/** As `exportSaved`, of articles with the chosen annotations and no others of theirs. */
export async function exportAnnotations(
  { articleIds, annotationIds }: AnnotationChoice,
  wish: ExportWish,
  around: ExportSurroundings,
  watch?: ExportWatch,
): Promise<Result<Download>> {
  const chosen = async function* (): AsyncIterable<ArticleRecord> {
    for await (const record of recordsOf(articleIds, around, { wish, watch })) {
      const annotations = record.annotations.filter(({ id }) => annotationIds.has(id));
      yield { ...record, annotations };
    }
  };
  return untilEnded(() => exportRecords(chosen(), wish, around));
}

/** What an export of an article that is not saved needs besides. */
type PageExportSurroundings = ExportSurroundings & Pick<ViewSurroundings, 'newId'>;

/** Writes the page's article: as saved, or as read just now with what was entered for it. */
export async function exportPage(
  { details, capture, editing }: Pick<PageModel, 'details' | 'capture' | 'editing'>,
  wish: ExportWish,
  around: PageExportSurroundings,
): Promise<Result<Download>> {
  if (details.value !== null) return exportSaved([details.value.saved.id], wish, around);
  if (capture.value === null) return failed('page-empty', 'The page is not read');
  const sha256 = await around.sha256Of(capture.value.content.text);
  const record = recordOfCapture(capture.value, editing.draft.value, { ...around, sha256 });
  return exportRecords(oneByOne([record]), wish, around);
}

async function* oneByOne(records: readonly ArticleRecord[]): AsyncIterable<ArticleRecord> {
  yield* records;
}

async function exportRecords(
  records: AsyncIterable<ArticleRecord>,
  { formatId, annotations, to }: ExportWish,
  around: ExportSurroundings,
): Promise<Result<Download>> {
  const options = exportOptions(annotations, around);
  const download = await writeExport(records, formatById(formatId), {
    ...options,
    isOneText: to === 'clipboard',
  });
  return download === null ? failed('not-found', 'Nothing to export') : success(download);
}

/** What the serializers get of the extension. */
export function exportOptions(
  annotations: boolean,
  { settings, version, nameOfLabel, wordOf, now, sha256Of }: ExportSurroundings,
): ExportOptions {
  const { labels } = settings();
  return {
    annotations,
    labelName: (id) => nameOfLabel(labels.find((label) => label.id === id) ?? { id, name: null }),
    wordOf,
    exportedAt: now(),
    version,
    settings: settings(),
    sha256Of,
  };
}
