import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { defaultSettings } from '@/lib/library/settings';
import {
  type ExportProgress,
  exportAnnotations,
  exportPage,
  exportSaved,
} from '@/lib/view-model/export-records';
import { createPageModel } from '@/lib/view-model/page-model';
import { sampleDetails, samplePage, savedPage } from '../../support/sample-page';
import { sampleCapture, sampleId, sampleRecord } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

function exportTest(answers: Answers) {
  const test = viewTest(answers);
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
