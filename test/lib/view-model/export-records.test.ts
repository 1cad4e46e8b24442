import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { parseBackup } from '@/lib/import/backup';
import { noImages } from '@/lib/library/kept-image';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { defaultSettings } from '@/lib/library/settings';
import { countImages, listImages, readImage } from '@/lib/store/images';
import { importRecords } from '@/lib/store/import-records';
import type { LibraryConnection } from '@/lib/store/open-library';
import { readRecords } from '@/lib/store/records';
import {
  type ExportProgress,
  exportAnnotations,
  exportPage,
  exportSaved,
} from '@/lib/view-model/export-records';
import { createPageModel } from '@/lib/view-model/page-model';
import {
  illustratedRecord,
  illustrations,
  keptImage,
  sampleImage,
} from '../../support/sample-images';
import { emptyLibrary, must } from '../../support/sample-library';
import { sampleDetails, samplePage, savedPage } from '../../support/sample-page';
import { sampleCapture, sampleDay, sampleId, sampleRecord } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

function exportTest(answers: Answers) {
  const test = viewTest({ 'images.count': () => success(noImages), ...answers });
  const around = {
    ...test.around,
    settings: () => defaultSettings,
    version: '9.9.9',
    nameOfLabel: ({ id }: { readonly id: string }) => `Label ${id}`,
    wordOf: (key: string) => key,
    sha256Of: async () => 'b'.repeat(64),
  };
  return { ...test, around };
}

const textOf = (exported: Awaited<ReturnType<typeof exportSaved>>) =>
  exported.ok ? exported.value.content.text() : exported.failure.code;

const markdown = { formatId: 'obsidian', annotations: true, to: 'file' } as const;

describe('exportSaved', () => {
  it('writes the chosen articles with the names of the labels', async () => {
    const { around, payloadsOf } = exportTest({
      'library.read': () => success([sampleRecord()]),
    });
    const exported = await exportSaved([sampleId(1)], markdown, around);
    expect(payloadsOf('library.read')).toEqual([{ ids: [sampleId(1)] }]);
    expect(exported).toMatchObject({ ok: true, value: { name: 'The ferry runs again.md' } });
    expect(await textOf(exported)).toContain('Label claim');
  });

  it.each([
    ['the library is empty', () => success([]), 'not-found'],
    ['the library cannot be read', () => failed('storage-unavailable'), 'storage-unavailable'],
  ])('says so when %s', async (_case, answer, code) => {
    const { around } = exportTest({
      'library.ids': () => success([sampleId(1)]),
      'library.read': answer,
    });
    expect(await exportSaved(null, markdown, around)).toMatchObject({ failure: { code } });
  });

  const manyIds = Array.from({ length: 45 }, (_, index) => sampleId(index));
  const many = {
    'library.ids': () => success(manyIds),
    'library.read': ({ ids }: { readonly ids: readonly string[] | null }) =>
      success((ids ?? []).map(() => sampleRecord())),
  };

  it('reads a large library in pages and tells how far it is', async () => {
    const { around, payloadsOf } = exportTest(many);
    const told: ExportProgress[] = [];
    const watch = {
      onProgress: (progress: ExportProgress) => told.push(progress),
      signal: around.signal,
    };
    const exported = await exportSaved(null, { ...markdown, formatId: 'csv' }, around, watch);
    expect((await textOf(exported)).trim().split('\r\n')).toHaveLength(46);
    expect(payloadsOf('library.ids')).toEqual([{ trash: false }]);
    expect(payloadsOf('library.read')).toHaveLength(3);
    expect(told).toEqual([
      { done: 20, total: 45 },
      { done: 40, total: 45 },
      { done: 45, total: 45 },
    ]);
  });

  it('takes the trash along into a backup, and into nothing else', async () => {
    const { around, payloadsOf } = exportTest(many);
    await exportSaved(null, { ...markdown, formatId: 'backup' }, around);
    expect(payloadsOf('library.ids')).toEqual([{ trash: true }]);
  });

  it('tells of a backup of everything, and of no more changes than there were when it began', async () => {
    let changes = 60;
    const { around, payloadsOf } = exportTest({
      ...many,
      'library.health': () => success({ lost: null, backedUpAt: null, changes }),
      'library.read': (asked) => {
        changes += 1;
        return many['library.read'](asked);
      },
    });
    const backup = { ...markdown, formatId: 'backup' };
    await exportSaved(manyIds, backup, around);
    await exportSaved(null, markdown, around);
    expect(payloadsOf('library.backedUp')).toEqual([]);
    changes = 60;
    await exportSaved(null, backup, around);
    expect(payloadsOf('library.backedUp')).toEqual([{ changes: 60 }]);
  });

  it('writes nothing once it is cancelled', async () => {
    const { around, payloadsOf } = exportTest(many);
    const controller = new AbortController();
    const watch = { onProgress: () => controller.abort(), signal: controller.signal };
    expect(await exportSaved(null, markdown, around, watch)).toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(payloadsOf('library.read').length).toBeLessThan(3);
  });
});

describe('images that are kept', () => {
  const source = 'https://harbour.example/a.png';
  const ids = [sampleId(1), sampleId(2)];
  const answers: Answers = {
    'library.read': ({ ids: asked }) =>
      success(
        (asked ?? []).map((id) => ({ ...sampleRecord(), saved: { ...sampleRecord().saved, id } })),
      ),
    'images.count': () => success({ ...noImages, kept: 1 }),
    'images.list': ({ articleId }) =>
      success({
        images: articleId === sampleId(2) ? [keptImage(source, { articleId })] : [],
        offered: 0,
      }),
    'images.read': () => success(sampleImage(source)),
  };
  const backup = { ...markdown, formatId: 'backup' };

  it('go into a backup, each with its article', async () => {
    const { around, payloadsOf } = exportTest(answers);
    const { articles } = JSON.parse(await textOf(await exportSaved(ids, backup, around)));
    expect(articles.map(({ images }: { images?: unknown }) => images)).toEqual([
      undefined,
      [sampleImage(source)],
    ]);
    expect(payloadsOf('images.read')).toEqual([{ articleId: sampleId(2), source }]);
  });

  it('are asked for by no other format, and by none when they are not wanted', async () => {
    const { around, asked } = exportTest(answers);
    for (const formatId of ['jekyll', 'csv', 'web-annotation']) {
      await exportSaved(ids, { ...markdown, formatId }, around);
    }
    await exportSaved(ids, { ...markdown, to: 'clipboard' }, around);
    for (const formatId of ['backup', 'epub', 'evidence', 'obsidian']) {
      const exported = await exportSaved(ids, { ...markdown, formatId, images: false }, around);
      expect(exported.ok).toBe(true);
    }
    expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(['library.read']));
  });

  it('are the same in the library that a backup is imported into', async () => {
    const [first, second] = [emptyLibrary(), emptyLibrary()];
    const record = illustratedRecord();
    const articleId = record.saved.id;
    const restore = async (library: LibraryConnection, records: readonly ArticleRecord[]) =>
      must(await importRecords(library, { records, mode: 'restore', now: sampleDay(25) }));
    await restore(first, [record]);
    const { around } = exportTest({
      'library.read': () => readRecords(first, [articleId]),
      'images.count': () => countImages(first),
      'images.list': () => listImages(first, articleId),
      'images.read': (wanted) => readImage(first, wanted),
    });
    const text = await textOf(await exportSaved([articleId], backup, around));
    const asItIs = (html: string) => html;
    const parsed = must(parseBackup(text, { structural: asItIs, markup: asItIs }));
    await restore(second, parsed.records);
    const { images } = must(await listImages(second, articleId));
    expect(images).toHaveLength(illustrations.length);
    for (const image of illustrations) {
      expect(must(await readImage(second, { articleId, source: image.source }))).toEqual(image);
    }
    // In the order of the library: the same file each time.
    expect(parsed.records[0]?.images).toEqual(
      images.map(({ source: each }) => illustrations.find(({ source }) => source === each)),
    );
  });

  it.each(['epub', 'evidence'])('are read for %s', async (formatId) => {
    const { around, payloadsOf } = exportTest(answers);
    expect((await exportSaved(ids, { ...markdown, formatId }, around)).ok).toBe(true);
    expect(payloadsOf('images.read')).toHaveLength(1);
  });

  it('go with chosen annotations too', async () => {
    const { around } = exportTest(answers);
    const choice = { articleIds: ids, annotationIds: new Set<string>() };
    expect(await textOf(await exportAnnotations(choice, backup, around))).toContain(source);
  });

  it('end the export when they cannot be read', async () => {
    const { around } = exportTest({ ...answers, 'images.read': () => failed('storage-failed') });
    expect(await exportSaved(ids, backup, around)).toEqual(failed('storage-failed'));
  });

  it('are refused where a backup could not be imported again', async () => {
    const size = 9_000_000;
    const images = ['a', 'b', 'c', 'd'].map((name) => keptImage(`${source}?${name}`, { size }));
    const many = Array.from({ length: 10 }, (_, index) => sampleId(index));
    const { around } = exportTest({
      ...answers,
      'images.list': () => success({ images, offered: 0 }),
    });
    const exported = (formatId: string) => exportSaved(many, { ...markdown, formatId }, around);
    expect(await exported('backup')).toMatchObject({ failure: { code: 'export-too-large' } });
    expect((await exported('epub')).ok).toBe(true);
  });
});

describe('exportPage', () => {
  it('writes a saved page as it is saved', async () => {
    const { around, payloadsOf } = exportTest({
      'page.state': () => success(savedPage(0)),
      'article.get': () => success(sampleDetails()),
      'library.read': () => success([sampleRecord()]),
    });
    const page = createPageModel(around);
    await page.open(7);
    expect((await exportPage(page, markdown, around)).ok).toBe(true);
    expect(payloadsOf('library.read')).toEqual([{ ids: [sampleId(1)] }]);
  });

  it('writes a page that is not saved, with what was entered for it, and saves nothing', async () => {
    const { around, asked } = exportTest({
      'page.state': () => success(samplePage()),
      'page.capture': () => success(sampleCapture()),
    });
    const page = createPageModel(around);
    await page.open(7);
    await page.readPage();
    await page.editing.edit(null, { comment: 'For Friday.', tags: ['sea'] });
    const exported = await exportPage(page, markdown, around);
    expect(await textOf(exported)).toContain('For Friday.');
    expect(await textOf(exported)).toContain('The ferry runs again.');
    expect(asked.map(({ name }) => name)).toEqual(['page.state', 'page.capture']);
  });

  it('has nothing to write of a page that is not read', async () => {
    const { around } = exportTest({ 'page.state': () => success(samplePage()) });
    const page = createPageModel(around);
    await page.open(7);
    expect(await exportPage(page, markdown, around)).toMatchObject({
      failure: { code: 'page-empty' },
    });
  });
});

describe('exportAnnotations', () => {
  const record = sampleRecord();
  const [annotation] = record.annotations;
  const exported = async (annotationIds: ReadonlySet<string>) => {
    const { around } = exportTest({ 'library.read': () => success([record]) });
    return textOf(
      await exportAnnotations({ articleIds: [record.saved.id], annotationIds }, markdown, around),
    );
  };

  it('writes the chosen ones', async () => {
    expect(await exported(new Set([annotation?.id ?? '']))).toContain('Label claim');
  });

  it('leaves out the others of the same article', async () => {
    expect(await exported(new Set())).not.toContain('Label claim');
  });
});
