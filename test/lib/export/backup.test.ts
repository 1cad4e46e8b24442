import { expect, it } from 'vitest';
import { backupFormat } from '@/lib/export/backup';
import { sampleExportOptions } from '../../support/export-options';
import { sampleRecord } from '../../support/sample-records';

it('holds every record as it is stored, with counts, settings and versions', () => {
  const [file] = backupFormat.serialize([sampleRecord()], sampleExportOptions);
  expect(file?.name).toBe('postil-backup-2026-11-24.json');
  expect(JSON.parse(file?.text ?? '')).toEqual({
    format: 'postil-backup',
    schemaVersion: 1,
    exportedAt: '2026-11-24T08:00:00.000Z',
    generator: { name: 'Postil', version: '1.2.3' },
    counts: { articles: 1, annotations: 1 },
    settings: sampleExportOptions.settings,
    articles: [sampleRecord()],
  });
});

it('is the same file for the same library', () => {
  const write = () => backupFormat.serialize([sampleRecord()], sampleExportOptions)[0]?.text;
  expect(write()).toBe(write());
});

it('leaves nothing out, whatever the option says', () => {
  const [file] = backupFormat.serialize([sampleRecord()], {
    ...sampleExportOptions,
    annotations: false,
  });
  expect(JSON.parse(file?.text ?? '').articles[0].annotations).toHaveLength(1);
});
