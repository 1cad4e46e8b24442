import type { ArticleRecord } from '@/lib/library/saved-article';
import { createNameKeeper, fileNameOf } from './file-name';
import type { EachFormat, ExportFormat, ExportOptions, WholeFormat } from './format';
import { createZip } from './zip';

/** What is written to disk. Browsers keep blobs outside the page's heap. */
export type Download = {
  readonly name: string;
  readonly content: Blob;
};

/** `isOneText`: several files become one text instead of a zip, for the clipboard. */
type Writing = ExportOptions & { readonly isOneText: boolean };

/**
 * The records in a format, as one file: several files, and one with others beside it, become one zip. They are taken
 * one at a time, and what is written of them leaves the heap in pieces. Null = there was nothing to write.
 */
export async function writeExport(
  records: AsyncIterable<ArticleRecord>,
  format: ExportFormat,
  options: Writing,
): Promise<Download | null> {
  return format.kind === 'each'
    ? writeEach(records, format, options)
    : writeWhole(records, format, options);
}

async function writeEach(
  records: AsyncIterable<ArticleRecord>,
  format: EachFormat,
  options: Writing,
): Promise<Download | null> {
  const { mimeType } = format;
  const names = createNameKeeper();
  const zip = createZip(options.exportedAt);
  const pieces = createPieces();
  let first: Download | null = null;
  let isAlone = true;
  for await (const record of records) {
    const file = await format.serialize(record, options);
    const name = names.keep(file.name);
    first ??= { name, content: new Blob([file.text], { type: mimeType }) };
    if (options.isOneText) {
      pieces.add(`${file.text}\n`);
      continue;
    }
    pieces.add(...zip.add(name, file.text));
    for (const { name: path, bytes } of file.beside ?? []) {
      isAlone = false;
      pieces.add(...zip.add(path, bytes, true));
    }
  }
  if (first === null || (names.count() === 1 && isAlone)) return first;
  if (options.isOneText) return { name: first.name, content: pieces.blob(mimeType) };
  pieces.add(...zip.end());
  const name =
    names.count() === 1 ? first.name.replace(/\.\w+$/, '.zip') : manyName(format, options, 'zip');
  return { name, content: pieces.blob('application/zip') };
}

async function writeWhole(
  records: AsyncIterable<ArticleRecord>,
  format: WholeFormat,
  options: ExportOptions,
): Promise<Download | null> {
  const pieces = createPieces();
  const seen: string[] = [];
  for await (const piece of format.serialize(noting(records, seen), options)) pieces.add(piece);
  const { extension, mimeType, isBackup = false } = format;
  const [headline] = seen;
  if (headline === undefined) return null;
  const name =
    seen.length === 1 && !isBackup
      ? fileNameOf(headline, { extension, fallback: `postil-${format.id}` })
      : manyName(format, options, extension);
  return { name, content: pieces.blob(mimeType) };
}

/** The records as they are, the headlines of the first two noted. */
async function* noting(records: AsyncIterable<ArticleRecord>, seen: string[]) {
  for await (const record of records) {
    if (seen.length < 2) seen.push(record.saved.article.headline);
    yield record;
  }
}

function manyName({ id }: ExportFormat, { exportedAt }: ExportOptions, extension: string): string {
  return `postil-${id}-${exportedAt.slice(0, 'YYYY-MM-DD'.length)}.${extension}`;
}

/** UTF-16 units or bytes gathered on the heap before they are handed to a blob. */
const PIECE_SIZE = 4_000_000;

function createPieces() {
  const blobs: Blob[] = [];
  let waiting: (string | Uint8Array)[] = [];
  let size = 0;
  const flush = () => {
    if (waiting.length > 0) blobs.push(new Blob(waiting as BlobPart[]));
    waiting = [];
    size = 0;
  };
  return {
    add(...pieces: readonly (string | Uint8Array)[]) {
      for (const piece of pieces) {
        waiting.push(piece);
        size += piece.length;
        if (size >= PIECE_SIZE) flush();
      }
    },
    blob(type: string): Blob {
      flush();
      return new Blob(blobs, { type });
    },
  };
}
