import { strToU8, zipSync } from 'fflate';
import type { ArticleRecord } from '@/lib/library/saved-article';
import type { ExportFormat, ExportOptions } from './format';

/** What is written to disk. */
export type Download = {
  readonly name: string;
  readonly mimeType: string;
  readonly content: string | Uint8Array;
};

/** The records in a format, as one file: several files become one zip. Null = there is nothing to write. */
export function serializeLibrary(
  records: readonly ArticleRecord[],
  format: ExportFormat,
  options: ExportOptions,
): Download | null {
  const files = format.serialize(records, options);
  const [only] = files;
  if (only === undefined) return null;
  if (files.length === 1) return { name: only.name, mimeType: only.mimeType, content: only.text };
  const entries = Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)]));
  return {
    name: `postil-${format.id}-${options.exportedAt.slice(0, 'YYYY-MM-DD'.length)}.zip`,
    mimeType: 'application/zip',
    content: zipSync(entries, { mtime: options.exportedAt }),
  };
}
