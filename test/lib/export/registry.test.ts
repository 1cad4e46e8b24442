import { expect, it } from 'vitest';
import { exportFormats, formatById } from '@/lib/export/registry';
import { sampleExportOptions } from '../../support/export-options';
import { sampleRecord } from '../../support/sample-records';

it('has each id once and finds it', () => {
  const ids = exportFormats.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.map(formatById)).toEqual(exportFormats);
});

it('throws for an id that is not its own', () => {
  expect(() => formatById('pdf')).toThrow('pdf');
});

it.each(exportFormats)('$id writes files of its ending and type', (format) => {
  const files = format.serialize([sampleRecord()], sampleExportOptions);
  expect(files).toHaveLength(1);
  for (const { name, mimeType } of files) {
    expect(name.endsWith(`.${format.extension}`)).toBe(true);
    expect(mimeType).toBe(format.mimeType);
  }
});
