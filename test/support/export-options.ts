import { createHash } from 'node:crypto';
import type { ExportFormat, ExportOptions } from '@/lib/export/format';
import { type Download, writeExport } from '@/lib/export/write-export';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { defaultSettings } from '@/lib/library/settings';

/** Options of an export for tests: everything in, a fixed day. */
export const sampleExportOptions: ExportOptions = {
  annotations: true,
  labelName: (id) => `label ${id}`,
  wordOf: (key) => key,
  exportedAt: '2026-11-24T08:00:00.000Z',
  version: '1.2.3',
  settings: defaultSettings,
  sha256Of: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
};

/** The records as an export reads them. */
export async function* reading(records: readonly ArticleRecord[]): AsyncIterable<ArticleRecord> {
  yield* records;
}

/** What the format makes of the records: one file, or a zip. */
export async function written(
  format: ExportFormat,
  records: readonly ArticleRecord[],
  options: Partial<ExportOptions> = {},
): Promise<Download> {
  const wanted = { ...sampleExportOptions, ...options, isOneText: false };
  const download = await writeExport(reading(records), format, wanted);
  if (download === null) throw new Error('Nothing was written');
  return download;
}

/** The text of the one file that the format makes of the records. Blobs decode as readers do: without a mark in front. */
export async function writtenText(
  format: ExportFormat,
  records: readonly ArticleRecord[],
  options: Partial<ExportOptions> = {},
): Promise<string> {
  const { content } = await written(format, records, options);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer());
}
