import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { csvFormat } from '@/lib/export/csv';
import { obsidianFormat } from '@/lib/export/obsidian';
import { writeExport } from '@/lib/export/write-export';
import { imageTypeOf } from '@/lib/library/image-type';
import { reading, sampleExportOptions, written } from '../../support/export-options';
import { illustratedRecord } from '../../support/sample-images';
import { sampleRecord } from '../../support/sample-records';
import { variedRecord } from '../../support/varied-records';

const chinese = variedRecord({ fields: { headline: '渡轮复航' } });

it('gives one file as it is', async () => {
  const { name, content } = await written(obsidianFormat, [sampleRecord()]);
  expect([name, content.type]).toEqual(['The ferry runs again.md', 'text/markdown']);
});

it('gives several files as one zip, names and contents intact', async () => {
  const download = await written(obsidianFormat, [sampleRecord(), chinese, sampleRecord()]);
  expect(download.name).toBe('postil-obsidian-2026-11-24.zip');
  const files = unzipSync(new Uint8Array(await download.content.arrayBuffer()));
  expect(Object.keys(files)).toEqual([
    'The ferry runs again.md',
    '渡轮复航.md',
    'The ferry runs again 2.md',
  ]);
  expect(strFromU8(files['渡轮复航.md'] ?? new Uint8Array())).toContain('title: "渡轮复航"');
});

it('puts a file and what lies beside it into one zip, and leaves that away on the clipboard', async () => {
  const { name, content } = await written(obsidianFormat, [illustratedRecord()]);
  expect(name).toMatch(/\.zip$/);
  const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
  const [note = '', ...images] = Object.keys(files);
  expect(note).toBe(name.replace(/\.zip$/, '.md'));
  expect(images).toHaveLength(5);
  expect(images.map((path) => imageTypeOf(files[path] ?? new Uint8Array()))).toEqual([
    'image/jpeg',
    'image/png',
    'image/gif',
    'image/webp',
    'image/avif',
  ]);
  const options = { ...sampleExportOptions, isOneText: true };
  const text = await writeExport(reading([illustratedRecord()]), obsidianFormat, options);
  expect(text?.content.type).toBe('text/markdown');
});

it('names one file for several articles after its format and the day', async () => {
  expect((await written(csvFormat, [chinese])).name).toBe('渡轮复航.csv');
  expect((await written(csvFormat, [chinese, sampleRecord()])).name).toBe(
    'postil-csv-2026-11-24.csv',
  );
});

it('joins several files to one text for the clipboard', async () => {
  const options = { ...sampleExportOptions, isOneText: true };
  const records = reading([sampleRecord(), chinese]);
  const text = await (await writeExport(records, obsidianFormat, options))?.content.text();
  expect(text).toContain('title: "The ferry runs again"');
  expect(text).toContain('title: "渡轮复航"');
});

it('has nothing to write of nothing', async () => {
  for (const format of [obsidianFormat, csvFormat]) {
    const options = { ...sampleExportOptions, isOneText: false };
    expect(await writeExport(reading([]), format, options)).toBeNull();
  }
});
