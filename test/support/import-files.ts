import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { backupPieces } from '@/lib/export/backup';
import type { ExportOptions } from '@/lib/export/format';
import { type FileContent, type ImportFile, openFile } from '@/lib/import/file-content';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { reading, sampleExportOptions } from './export-options';
import { must } from './sample-library';

/** A file with its bytes. */
export type GivenFile = ImportFile;

export const importFixtures = join(fileURLToPath(import.meta.url), '../../fixtures/imports');

/** A file of `test/fixtures/imports`. */
export function fixtureFile(name: string): ImportFile {
  return { name, bytes: new Uint8Array(readFileSync(join(importFixtures, name))) };
}

/** A file of this text. */
export function textFile(text: string, name = 'file'): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The content of a fixture. */
export function fixtureContent(name: string): FileContent {
  return must(openFile(fixtureFile(name)));
}

/** A zip of a folder of the fixtures. */
export function zippedFolder(name: string): ImportFile {
  const folder = join(importFixtures, name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return zipOf(
    files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
    `${name}.zip`,
  );
}

/** A zip of these texts. */
export function zipOf(
  files: readonly (readonly [string, string])[],
  name = 'file.zip',
): ImportFile {
  const entries = files.map(([path, text]) => [path, new TextEncoder().encode(text)]);
  return { name, bytes: zipSync(Object.fromEntries(entries), { level: 6 }) };
}

/** A backup of these records, as the export writes it. */
export async function backupText(
  records: readonly ArticleRecord[],
  options: Partial<ExportOptions> = {},
): Promise<string> {
  let text = '';
  const pieces = backupPieces(reading(records), { ...sampleExportOptions, ...options });
  for await (const piece of pieces) text += piece;
  return text;
}
