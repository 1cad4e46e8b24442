import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import type { ExportOptions, WholeFormat } from './format';

export const BACKUP_FORMAT = 'postil-backup';

/** Raised when a record changes so that an older version of the extension could not read it. */
export const BACKUP_SCHEMA_VERSION = 1;

/** The whole of a backup file. The records are stored ones: a new field of theirs is in the file by itself. */
export type Backup = {
  readonly format: typeof BACKUP_FORMAT;
  readonly schemaVersion: number;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly generator: { readonly name: 'Postil'; readonly version: string };
  readonly settings: Settings;
  readonly articles: readonly ArticleRecord[];
  readonly counts: { readonly articles: number; readonly annotations: number };
  /** Lower-case hex: SHA-256 of the digests of the articles' JSON one after another, in the order of `articles`. */
  readonly sha256: string;
};

/** Everything as it is stored, in one file, to be imported again. Always with annotations: a backup leaves nothing out. */
export const backupFormat: WholeFormat = {
  kind: 'whole',
  isBackup: true,
  id: 'backup',
  group: 'evidence',
  labelKey: 'formatBackup',
  hintKey: 'hintBackup',
  extension: 'json',
  mimeType: 'application/json',
  isText: false,
  takesImages: true,
  serialize: backupPieces,
};

/** A backup's text, an article a line. */
export async function* backupPieces(
  records: AsyncIterable<ArticleRecord>,
  { exportedAt, version, settings, sha256Of }: ExportOptions,
): AsyncIterable<string> {
  const head: Omit<Backup, 'articles' | 'counts' | 'sha256'> = {
    format: BACKUP_FORMAT,
    schemaVersion: BACKUP_SCHEMA_VERSION,
    exportedAt,
    generator: { name: 'Postil', version },
    settings,
  };
  yield `${JSON.stringify(head).slice(0, -'}'.length)},\n"articles":[`;
  const digests: string[] = [];
  let annotations = 0;
  for await (const record of records) {
    const text = JSON.stringify(record);
    yield `${digests.length === 0 ? '' : ','}\n${text}`;
    digests.push(await sha256Of(text));
    annotations += record.annotations.length;
  }
  const counts: Backup['counts'] = { articles: digests.length, annotations };
  const sha256 = await sha256Of(digests.join(''));
  yield `\n],\n"counts":${JSON.stringify(counts)},\n"sha256":${JSON.stringify(sha256)}}\n`;
}
