import { describe, expect, it } from 'vitest';
import { base64Length } from '@/lib/base/base64';
import { backupFormat } from '@/lib/export/backup';
import { parseBackup, parseBackupData } from '@/lib/import/backup';
import { MAX_IMAGE_BYTES, MAX_IMAGES } from '@/lib/library/kept-image';
import { sampleExportOptions, writtenText } from '../../support/export-options';
import {
  htmlAsImage,
  illustratedRecord,
  illustrations,
  pixels,
  sampleImage,
} from '../../support/sample-images';
import { sampleRecord } from '../../support/sample-records';

const untouched = { structural: (html: string) => html, markup: (html: string) => html };
const backup = await writtenText(backupFormat, [sampleRecord()]);
const written = () => backup;

/** The backup with one change made to its data. */
function changed(change: (data: Record<string, never>) => void): string {
  const data = JSON.parse(written());
  change(data);
  return JSON.stringify(data);
}

const failureOf = (text: string) => {
  const parsed = parseBackup(text, untouched);
  return parsed.ok ? 'ok' : parsed.failure;
};

it('reads back what was written', () => {
  expect(parseBackup(written(), untouched)).toMatchObject({
    ok: true,
    value: { records: [sampleRecord()], settings: sampleExportOptions.settings },
  });
});

it('does not mind a byte order mark', () => {
  expect(parseBackup(`\ufeff${written()}`, untouched).ok).toBe(true);
});

it('cleans the HTML of the file', () => {
  const cleaning = { structural: () => 'clean', markup: () => 'cleaned markup' };
  const spoil = (data: { articles: { bodies: { markup: string }[] }[] }) => {
    const body = data.articles[0]?.bodies[0];
    if (body !== undefined) body.markup = '<script>';
  };
  const text = changed(spoil as never);
  const parsed = parseBackup(text, cleaning);
  expect(parsed.ok && parsed.value.records[0]?.bodies[0]).toMatchObject({
    html: 'clean',
    markup: 'cleaned markup',
  });
});

describe('a broken file is refused with code, place and reason', () => {
  type Data = {
    format: string;
    schemaVersion: unknown;
    articles: {
      saved: Record<string, unknown> & { article: Record<string, unknown> };
      versions: Record<string, unknown>[];
      bodies: Record<string, unknown>[];
      annotations: { annotation: { target: { selector: unknown } } }[];
    }[];
  };
  const first = (data: Data) => {
    const [article] = data.articles;
    if (article === undefined) throw new Error('No article in the sample');
    return article;
  };

  it.each([
    ['text', 'import-not-json', ''],
    ['{"articles": [', 'import-not-json', ''],
    ['[]', 'import-not-backup', 'a record'],
    ['{"format":"other"}', 'import-not-backup', 'postil-backup'],
    ['{"format":"postil-backup","schemaVersion":99,"articles":[]}', 'import-newer-version', '99'],
    ['{"format":"postil-backup","schemaVersion":1}', 'import-invalid-record', 'articles'],
  ])('%s', (text, code, place) => {
    expect(failureOf(text)).toMatchObject({ code, detail: expect.stringContaining(place) });
  });

  it.each<[string, (data: Data) => void, string]>([
    [
      'an address that is a script',
      (data) => {
        first(data).saved.article.url = 'javascript:alert(1)';
      },
      'articles[0].saved.article.url',
    ],
    [
      'a date that is none',
      (data) => {
        first(data).saved.savedAt = 'yesterday';
      },
      'articles[0].saved.savedAt',
    ],
    [
      'a selector that is none',
      (data) => {
        const [note] = first(data).annotations;
        if (note) note.annotation.target.selector = [];
      },
      'articles[0].annotations[0].annotation.target.selector',
    ],
    [
      'a version of another article',
      (data) => {
        const [version] = first(data).versions;
        if (version) version.articleId = '00000000-0000-4000-8000-0000000000ff';
      },
      'articles[0].versions[0].articleId',
    ],
    [
      'a body that is missing',
      (data) => {
        first(data).bodies.length = 0;
      },
      'articles[0].bodies',
    ],
    [
      'a present version that is missing',
      (data) => {
        first(data).saved.currentVersionId = '00000000-0000-4000-8000-0000000000ff';
      },
      'articles[0].saved.currentVersionId',
    ],
    [
      'an article twice',
      (data) => {
        data.articles.push(first(data));
      },
      'articles',
    ],
  ])('%s', (_what, change, place) => {
    const text = changed(change as never);
    expect(failureOf(text)).toMatchObject({
      code: 'import-invalid-record',
      detail: expect.stringContaining(place),
    });
  });

  it('takes over nothing that the record does not name', () => {
    const text = written().replace(
      '"comment": "Ask the office."',
      '"comment": "x", "__proto__": {"evil": 1}, "extra": 2',
    );
    const parsed = parseBackup(text, untouched);
    const saved = parsed.ok ? parsed.value.records[0]?.saved : null;
    expect(saved).not.toHaveProperty('extra');
    expect(saved).not.toHaveProperty('evil');
  });
});

describe('images of a record', () => {
  const address = 'https://harbour.example/a.png';
  const image = sampleImage(address);
  const withImages = (images: unknown) => ({
    ...JSON.parse(written()),
    articles: [{ ...sampleRecord(), images }],
  });

  it('are read back as they were written, beside cleaned HTML', async () => {
    const text = await writtenText(backupFormat, [illustratedRecord(), sampleRecord()]);
    const parsed = parseBackup(text, { ...untouched, structural: () => 'clean' });
    const [record, other] = parsed.ok ? parsed.value.records : [];
    expect(record?.images).toEqual(illustrations);
    expect(record?.bodies[0]?.html).toBe('clean');
    expect(other).not.toHaveProperty('images');
  });

  it.each([
    ['no list', 'x', 'images: expected a list'],
    ['no base64', [{ ...image, data: '"><script>' }], 'images[0].data: expected base64'],
    ['HTML', [htmlAsImage(address)], 'images[0].data: expected the bytes of image/png'],
    ['of another type', [{ ...image, type: 'image/gif' }], 'images[0].data: expected the bytes'],
    ['an SVG', [{ ...image, type: 'image/svg+xml' }], 'images[0].type: expected one of image/jpeg'],
    [
      'of an address that is a script',
      [image, { ...image, source: 'javascript:alert(1)' }],
      'images[1].source: expected an http(s) address',
    ],
    ['two of an address', [image, image], 'images: expected addresses without repeats'],
    [
      'too large',
      [{ ...image, data: 'A'.repeat(base64Length(MAX_IMAGE_BYTES) + 1) }],
      'images[0].data: expected a string of at most 13333336 characters',
    ],
    [
      'too many',
      Array.from({ length: MAX_IMAGES + 1 }, (_, index) => sampleImage(`${address}?${index}`)),
      'images: expected a list of at most 200',
    ],
  ])('are refused when they are %s', (_what, images, detail) => {
    expect(failureOf(JSON.stringify(withImages(images)))).toMatchObject({
      code: 'import-invalid-record',
      detail: expect.stringContaining(`articles[0].${detail}`),
    });
  });

  it('are refused when they are too large together', () => {
    const data = pixels['image/gif'].replace('=', 'A').padEnd(12_000_000, 'A');
    const files = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        source: `${address}?${index}`,
        type: 'image/gif',
        data,
      }));
    expect(parseBackupData(withImages(files(4))).ok).toBe(true);
    expect(parseBackupData(withImages(files(5)))).toMatchObject({
      failure: {
        code: 'import-invalid-record',
        detail: 'articles[0].images: expected less in all',
      },
    });
  }, 30_000);
});
