import { failed } from '@/lib/base/result';
import { parseJson } from '../file-content';
import type { ImportFormat } from '../format';
import { parsedBackup } from './postil-backup';

/** The element of an evidence file that holds the backup of what it shows. */
const BACKUP = 'script#postil-backup[type="application/json"]';

/** The self-contained page that we export: its backup is read, what it shows is not. */
export const evidenceFormat: ImportFormat = {
  id: 'evidence',
  labelKey: 'import_evidence',
  extensions: ['html'],
  recognise: (content) =>
    content.kind === 'text' &&
    /^\s*</.test(content.text) &&
    /<script\b[^>]*\bid="postil-backup"/.test(content.text),
  parse(content, readMarkup) {
    const document = content.kind === 'text' ? readMarkup(content.text) : null;
    const backup = document?.querySelector(BACKUP)?.textContent;
    if (backup === undefined || backup === null) return failed('import-not-backup', BACKUP);
    const data = parseJson(backup);
    if (!data.ok) return failed(data.failure.code, `${BACKUP}: ${data.failure.detail}`);
    return parsedBackup(data.value);
  },
};
