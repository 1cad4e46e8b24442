import { failed, type Result, success } from '@/lib/base/result';
import { parseBackupData } from '../backup';
import type { ImportFormat, ParsedFile } from '../format';
import { recordOf } from '../values';

/** Our own backup: everything as it was stored. */
export const postilBackupFormat: ImportFormat = {
  id: 'postil-backup',
  labelKey: 'import_postil_backup',
  extensions: ['json'],
  recognise: (content) =>
    content.kind === 'json' && recordOf(content.data)?.get('format') === 'postil-backup',
  parse: (content) =>
    content.kind === 'json' ? parsedBackup(content.data) : failed('import-not-backup'),
};

/** A backup's data as a file of records. Failures: those of `parseBackupData`. */
export function parsedBackup(data: unknown): Result<ParsedFile> {
  const backup = parseBackupData(data);
  return backup.ok ? success({ kind: 'backup', ...backup.value }) : backup;
}
