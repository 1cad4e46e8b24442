import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { formatById } from '@/lib/export/registry';
import { type Download, serializeLibrary } from '@/lib/export/serialize-library';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import type { PageModel } from './page-model';
import { recordOfCapture } from './record-of-capture';
import type { ViewSurroundings } from './surroundings';

/** How a person wants the file. */
export type ExportWish = {
  /** Of the registry. */
  readonly formatId: string;
  /** With annotations, comments and tags, or the article alone. */
  readonly annotations: boolean;
};

/** What an export needs of the extension. */
export type ExportSurroundings = Pick<ViewSurroundings, 'request' | 'now'> & {
  readonly settings: () => Settings;
  readonly version: string;
  readonly nameOfLabel: (label: Pick<Label, 'id' | 'name'>) => string;
};

/** Reads articles (`ids: null` = all) and writes them in a format; `not-found` when there are none. */
export async function exportSaved(
  ids: readonly Id[] | null,
  wish: ExportWish,
  around: ExportSurroundings,
): Promise<Result<Download>> {
  const read = await around.request('library.read', { ids });
  return read.ok ? exportRecords(read.value, wish, around) : read;
}

/** What an export of an article that is not saved needs besides. */
type PageExportSurroundings = ExportSurroundings &
  Pick<ViewSurroundings, 'newId'> & {
    /** Lower-case hex SHA-256. */
    readonly sha256Of: (text: string) => Promise<string>;
  };

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
  return exportRecords([record], wish, around);
}

/** Writes the records in a format; `not-found` when there is nothing to write. */
export function exportRecords(
  records: readonly ArticleRecord[],
  { formatId, annotations }: ExportWish,
  { settings, version, nameOfLabel, now }: ExportSurroundings,
): Result<Download> {
  const { labels } = settings();
  const download = serializeLibrary(records, formatById(formatId), {
    annotations,
    labelName: (id) => nameOfLabel(labels.find((label) => label.id === id) ?? { id, name: null }),
    exportedAt: now(),
    version,
    settings: settings(),
  });
  return download === null ? failed('not-found', 'Nothing to export') : success(download);
}
