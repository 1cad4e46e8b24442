// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { evidenceFormat } from '@/lib/export/evidence';
import { readImport } from '@/lib/import/read-import';
import { sampleExportOptions } from '@/test/support/export-options';
import { backupText, fixtureFile, textFile, zippedFolder } from '@/test/support/import-files';
import { readingSurroundings } from '@/test/support/read-fixture';
import { hardSource, illustrations, sampleImage } from '@/test/support/sample-images';
import { must } from '@/test/support/sample-library';
import { sampleRecord } from '@/test/support/sample-records';

const written = await backupText([sampleRecord()]);
const backup = (change: (text: string) => string = (text) => text) => textFile(change(written));

it('reads a backup as it was', async () => {
  const read = must(await readImport(backup(), readingSurroundings()));
  expect(read).toMatchObject({ isBackup: true, bad: [], settings: sampleExportOptions.settings });
  expect(read.records).toMatchObject([{ saved: sampleRecord().saved }]);
});

it('refuses a backup with another text than the one that its digest was made of', async () => {
  const forged = backup((text) => text.replace('opened it on Monday."', 'opened it on Sunday."'));
  expect(await readImport(forged, readingSurroundings())).toMatchObject({
    failure: {
      code: 'import-invalid-record',
      detail: expect.stringMatching(/^articles\[0\]\.bodies: version .*SHA-256$/),
    },
  });
});

it('refuses a backup of which anything else was changed', async () => {
  const forged = backup((text) => text.replace('Ask the office.', 'Ask nobody here.'));
  expect(await readImport(forged, readingSurroundings())).toMatchObject({
    failure: { code: 'import-invalid-record', detail: expect.stringMatching(/^sha256: expected/) },
  });
});

const illustrated = { ...sampleRecord(), images: illustrations };

it.each([
  ['a backup', () => backupText([illustrated])],
  [
    'an evidence page',
    async () => (await evidenceFormat.serialize(illustrated, sampleExportOptions)).text,
  ],
])('reads the images of %s', async (_what, write) => {
  const read = must(await readImport(textFile(await write()), readingSurroundings()));
  expect(read.records[0]?.images).toEqual(illustrations);
});

it('refuses a backup in which an image was exchanged or went', async () => {
  const text = await backupText([illustrated]);
  const image = JSON.stringify(sampleImage(hardSource));
  const gif = JSON.stringify(sampleImage(hardSource, 'image/gif'));
  for (const forged of [text.replace(image, gif), text.replace(`${image},`, '')]) {
    expect(forged).not.toBe(text);
    expect(await readImport(textFile(forged), readingSurroundings())).toMatchObject({
      failure: { code: 'import-invalid-record', detail: expect.stringMatching(/^sha256: /) },
    });
  }
});

it('reads what another tool kept, and tells of the rest', async () => {
  const read = must(await readImport(zippedFolder('omnivore'), readingSurroundings()));
  expect(read).toMatchObject({ isBackup: false, format: { id: 'omnivore' }, settings: null });
  expect(read.records[0]?.bodies[0]?.html).toBe(
    '<p>The ferry runs <strong>again</strong>.</p><p>The harbour office opened it on Monday.</p>',
  );
  expect(read.bad).toMatchObject([{ reason: 'no-address' }]);
});

it('leaves out a row that the library cannot hold', async () => {
  const tag = 'x'.repeat(2000);
  const file = textFile(
    `title,url,time_added,tags,status\nA,https://a.example/,1,${tag},unread\nB,https://b.example/,1,,unread\n`,
  );
  const read = must(await readImport(file, readingSurroundings()));
  expect(read.records).toHaveLength(1);
  expect(read.bad).toMatchObject(
    [{ place: { line: 2 }, reason: 'invalid', detail: /saved\.tags/ }].map(
      ({ detail, ...row }) => ({ ...row, detail: expect.stringMatching(detail) }),
    ),
  );
});

describe('refuses', () => {
  it.each([
    ['a file of no known format', '# Notes', 'import-unknown-format', 'file'],
    [
      'a file without anything to keep',
      'title,url,time_added,tags,status\nA,javascript:x,1,,\n',
      'import-nothing',
      'line 2: no-address',
    ],
    ['broken JSON', '{"a"', 'import-not-json', 'SyntaxError'],
  ])('%s', async (_what, text, code, detail) => {
    expect(await readImport(textFile(text), readingSurroundings())).toMatchObject({
      failure: { code, detail: expect.stringContaining(detail) },
    });
  });
});

it('tells how far it is, and stops when told to', async () => {
  const onProgress = vi.fn(async () => undefined);
  await readImport(fixtureFile('pocket.csv'), readingSurroundings({ onProgress }));
  expect(onProgress).toHaveBeenLastCalledWith(2, 2);
  const stopping = new AbortController();
  stopping.abort();
  const surroundings = readingSurroundings({ signal: stopping.signal });
  expect(await readImport(fixtureFile('pocket.csv'), surroundings)).toMatchObject({
    failure: { code: 'cancelled' },
  });
});
