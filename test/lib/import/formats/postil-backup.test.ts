import { expect, it } from 'vitest';
import { parsedBackup, postilBackupFormat } from '@/lib/import/formats/postil-backup';
import { sampleExportOptions } from '@/test/support/export-options';
import { backupText } from '@/test/support/import-files';
import { sampleRecord } from '@/test/support/sample-records';

const data: unknown = JSON.parse(await backupText([sampleRecord()]));
const noMarkup = (): Document => {
  throw new Error('A backup needs no markup');
};

it('reads our own records as they are', () => {
  expect(postilBackupFormat.recognise({ kind: 'json', data })).toBe(true);
  expect(postilBackupFormat.parse({ kind: 'json', data }, noMarkup)).toMatchObject({
    ok: true,
    value: { kind: 'backup', records: [sampleRecord()], settings: sampleExportOptions.settings },
  });
  expect(parsedBackup({ format: 'postil-backup', schemaVersion: 99 })).toMatchObject({
    failure: { code: 'import-newer-version' },
  });
});
