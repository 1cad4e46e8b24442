import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { backupFormat } from '@/lib/export/backup';
import { sampleExportOptions, written, writtenText } from '../../support/export-options';
import { nastyTexts } from '../../support/nasty-strings';
import { illustratedRecord, illustrations } from '../../support/sample-images';
import { sampleRecord } from '../../support/sample-records';
import { recordOfText } from '../../support/varied-records';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

it('holds every record as it is stored, with counts, settings, versions and a digest', async () => {
  const { name } = await written(backupFormat, [sampleRecord()]);
  expect(name).toBe('postil-backup-2026-11-24.json');
  expect(JSON.parse(await writtenText(backupFormat, [sampleRecord()]))).toEqual({
    format: 'postil-backup',
    schemaVersion: 1,
    exportedAt: '2026-11-24T08:00:00.000Z',
    generator: { name: 'Postil', version: '1.2.3' },
    counts: { articles: 1, annotations: 1 },
    settings: sampleExportOptions.settings,
    articles: [sampleRecord()],
    sha256: hash(hash(JSON.stringify(sampleRecord()))),
  });
});

it('is the same file for the same library', async () => {
  const write = () => writtenText(backupFormat, [sampleRecord()]);
  expect(await write()).toBe(await write());
});

it('leaves nothing out, whatever the option says', async () => {
  const text = await writtenText(backupFormat, [sampleRecord()], { annotations: false });
  expect(JSON.parse(text).articles[0].annotations).toHaveLength(1);
});

it('keeps every text exactly', async () => {
  const records = nastyTexts().map(recordOfText);
  expect(JSON.parse(await writtenText(backupFormat, records)).articles).toEqual(records);
});

it('holds the images that come with a record', async () => {
  const record = illustratedRecord();
  const { articles, sha256 } = JSON.parse(await writtenText(backupFormat, [record]));
  expect(articles[0].images).toEqual(illustrations);
  expect(sha256).toBe(hash(hash(JSON.stringify(record))));
});
