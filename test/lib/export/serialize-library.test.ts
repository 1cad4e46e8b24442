import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { obsidianFormat } from '@/lib/export/obsidian';
import { serializeLibrary } from '@/lib/export/serialize-library';
import { sampleExportOptions } from '../../support/export-options';
import { sampleRecord } from '../../support/sample-records';

it('gives one file as it is', () => {
  const download = serializeLibrary([sampleRecord()], obsidianFormat, sampleExportOptions);
  expect(download).toMatchObject({ name: 'The ferry runs again.md', mimeType: 'text/markdown' });
});

it('gives several files as one zip, names and contents intact', () => {
  const record = sampleRecord();
  const chinese = {
    ...record,
    saved: { ...record.saved, article: { ...record.saved.article, headline: '渡轮复航' } },
  };
  const download = serializeLibrary([record, chinese], obsidianFormat, sampleExportOptions);
  expect(download?.name).toBe('postil-obsidian-2026-11-24.zip');
  if (!(download?.content instanceof Uint8Array)) throw new Error('Not a zip');
  const files = unzipSync(download.content);
  expect(Object.keys(files)).toEqual(['The ferry runs again.md', '渡轮复航.md']);
  expect(strFromU8(files['渡轮复航.md'] ?? new Uint8Array())).toContain('title: "渡轮复航"');
});

it('has nothing to write of nothing', () => {
  expect(serializeLibrary([], obsidianFormat, sampleExportOptions)).toBeNull();
});
