import type { Label } from '@/lib/annotation/label';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import { formatById } from '@/lib/export/registry';
import { type Download, serializeLibrary } from '@/lib/export/serialize-library';
import type { Settings } from '@/lib/library/settings';
import type { ViewSurroundings } from './surroundings';

export type ExportRequest = {
  /** Null = everything. */
  readonly ids: readonly Id[] | null;
  readonly formatId: string;
  readonly annotations: boolean;
  readonly settings: Settings;
  readonly version: string;
  readonly nameOfLabel: (label: Pick<Label, 'id' | 'name'>) => string;
};

/** Reads articles from the library and writes them in a format; `not-found` when there are none. */
export async function exportRecords(
  { ids, formatId, annotations, settings, version, nameOfLabel }: ExportRequest,
  { request, now }: Pick<ViewSurroundings, 'request' | 'now'>,
): Promise<Result<Download>> {
  const read = await request('library.read', { ids });
  if (!read.ok) return read;
  const labelName = (id: string) =>
    nameOfLabel(settings.labels.find((label) => label.id === id) ?? { id, name: null });
  const download = serializeLibrary(read.value, formatById(formatId), {
    annotations,
    labelName,
    exportedAt: now(),
    version,
    settings,
  });
  return download === null ? failed('not-found', 'Nothing to export') : success(download);
}
