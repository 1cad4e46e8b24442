// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { evidenceFormat as evidenceExport } from '@/lib/export/evidence';
import { evidenceFormat } from '@/lib/import/formats/evidence';
import { sampleExportOptions } from '@/test/support/export-options';
import { backupText } from '@/test/support/import-files';
import { parseHtml } from '@/test/support/parse-html';
import { illustratedRecord } from '@/test/support/sample-images';
import { must } from '@/test/support/sample-library';
import { sampleRecord } from '@/test/support/sample-records';

const backup = await backupText([sampleRecord()]);
const page = (data: string) => ({
  kind: 'text' as const,
  text: `<!doctype html><title>x</title><article>Other words</article>
<script type="application/json" id="postil-backup">${data.replaceAll('<', '\\u003c')}</script>`,
});

it('reads the backup of the page, not what it shows', () => {
  expect(evidenceFormat.recognise(page(backup))).toBe(true);
  expect(must(evidenceFormat.parse(page(backup), parseHtml))).toMatchObject({
    kind: 'backup',
    records: [sampleRecord()],
  });
});

it.each([
  ['broken', '{', 'import-not-json', 'script#postil-backup'],
  ['another', '{"a":1}', 'import-not-backup', 'format'],
])('refuses a page with %s data', (_what, data, code, detail) => {
  expect(evidenceFormat.parse(page(data), parseHtml)).toMatchObject({
    failure: { code, detail: expect.stringContaining(detail) },
  });
});

it('refuses a page in which the data are not where they belong', () => {
  const text = '<!-- <script id="postil-backup"> -->';
  expect(evidenceFormat.parse({ kind: 'text', text }, parseHtml)).toMatchObject({
    failure: { code: 'import-not-backup' },
  });
});

it('reads the images of a page that shows them', async () => {
  const { text } = await evidenceExport.serialize(illustratedRecord(), sampleExportOptions);
  expect(evidenceFormat.recognise({ kind: 'text', text })).toBe(true);
  expect(must(evidenceFormat.parse({ kind: 'text', text }, parseHtml))).toMatchObject({
    records: [illustratedRecord()],
  });
});
