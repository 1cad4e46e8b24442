import type { ArticleRecord } from '@/lib/library/saved-article';
import type { Settings } from '@/lib/library/settings';
import type { ExportFormat } from './format';

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
  readonly counts: { readonly articles: number; readonly annotations: number };
  readonly settings: Settings;
  readonly articles: readonly ArticleRecord[];
};

/** Everything as it is stored, in one file, to be imported again. Always with annotations: a backup leaves nothing out. */
export const backupFormat: ExportFormat = {
  id: 'backup',
  labelKey: 'formatBackup',
  extension: 'json',
  mimeType: 'application/json',
  serialize(records, { exportedAt, version, settings }) {
    const backup: Backup = {
      format: BACKUP_FORMAT,
      schemaVersion: BACKUP_SCHEMA_VERSION,
      exportedAt,
      generator: { name: 'Postil', version },
      counts: {
        articles: records.length,
        annotations: records.reduce((sum, record) => sum + record.annotations.length, 0),
      },
      settings,
      articles: records,
    };
    return [
      {
        name: `postil-backup-${exportedAt.slice(0, 'YYYY-MM-DD'.length)}.json`,
        mimeType: 'application/json',
        text: `${JSON.stringify(backup, null, 2)}\n`,
      },
    ];
  },
};
