import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import type { ImportUndo } from '@/lib/library/operations';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { putAnnotation } from '@/lib/store/annotations';
import { getArticle, setArticleTrashed, updateArticle } from '@/lib/store/articles';
import { listImages, readImage, wantAllImages } from '@/lib/store/images';
import { importRecords } from '@/lib/store/import-records';
import { listCards } from '@/lib/store/lists';
import type { LibraryConnection } from '@/lib/store/open-library';
import { readRecords } from '@/lib/store/records';
import { write } from '@/lib/store/transact';
import { takeBack } from '@/lib/store/undo-import';
import { sampleImage } from '@/test/support/sample-images';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const record = sampleRecord();
const { id } = record.saved;
const everything = { words: '', tag: null, offset: 0, limit: 9 };

async function imported(library: LibraryConnection, records: readonly ArticleRecord[]) {
  const importing = { records, mode: 'restore', now: sampleDay(25) } as const;
  const { undo } = must(await importRecords(library, importing));
  return undo;
}

const undoImport = (library: LibraryConnection, undo: ImportUndo) =>
  write(library, async (transaction) => success(await takeBack(transaction, undo)));

it('leaves an empty library as if nothing had been', async () => {
  const library = emptyLibrary();
  const undo = await imported(library, [record]);
  expect(must(await undoImport(library, undo))).toEqual({ undone: 1, kept: 0 });
  expect(must(await readRecords(library, null))).toEqual([]);
  expect(must(await listCards(library, everything)).cards).toEqual([]);
  const database = await library.database();
  for (const store of [
    'articles',
    'versions',
    'bodies',
    'texts',
    'annotations',
    'cards',
  ] as const) {
    expect(await database.count(store)).toBe(0);
  }
  expect(must(await undoImport(library, undo))).toEqual({ undone: 0, kept: 0 });
});

it('leaves an article that a person changed after the import changed it', async () => {
  const library = emptyLibrary();
  await imported(library, [record]);
  const saved = { ...record.saved, comment: 'newer', updatedAt: sampleDay(20) };
  const undo = await imported(library, [{ ...record, saved }]);
  await updateArticle(library, { id, edits: { comment: 'mine' }, now: sampleDay(26) });
  expect(must(await undoImport(library, undo))).toEqual({ undone: 0, kept: 1 });
  expect(must(await getArticle(library, id)).saved.comment).toBe('mine');
});

it('sets back what was changed', async () => {
  const library = emptyLibrary();
  await imported(library, [record]);
  await setArticleTrashed(library, id, sampleDay(8));
  const [annotation] = record.annotations;
  if (annotation === undefined) throw new Error('The sample has an annotation');
  const newer = { ...annotation.annotation, modified: sampleDay(20) };
  const undo = await imported(library, [
    {
      ...record,
      saved: { ...record.saved, comment: 'newer', updatedAt: sampleDay(20) },
      annotations: [{ ...annotation, annotation: newer }],
    },
  ]);
  expect(must(await getArticle(library, id)).saved.comment).toBe('newer');
  await undoImport(library, undo);
  const { saved, annotations } = must(await getArticle(library, id));
  expect(saved).toEqual({ ...record.saved, trashedAt: sampleDay(8) });
  expect(annotations).toEqual(record.annotations);
});

describe('keeps what was worked on since', () => {
  it('an edited article', async () => {
    const library = emptyLibrary();
    const undo = await imported(library, [record]);
    await updateArticle(library, { id, edits: { comment: 'mine' }, now: sampleDay(26) });
    expect(must(await undoImport(library, undo))).toEqual({ undone: 0, kept: 1 });
    const { saved, version, annotations } = must(await getArticle(library, id));
    expect([saved.comment, version.id, annotations]).toEqual(['mine', sampleId(2), []]);
    const { cards } = must(await listCards(library, everything));
    expect(cards).toMatchObject([{ id, annotationCount: 0 }]);
  });

  it('an article with an annotation of the person’s own', async () => {
    const library = emptyLibrary();
    const undo = await imported(library, [record]);
    const own = sampleAnnotation({ id: sampleId(70), exact: 'Monday' });
    await putAnnotation(library, { articleId: id, annotation: own });
    expect(must(await undoImport(library, undo))).toEqual({ undone: 0, kept: 1 });
    const { annotations } = must(await getArticle(library, id));
    expect(annotations.map(({ id }) => id)).toEqual([sampleId(70)]);
  });

  it('an edited annotation', async () => {
    const library = emptyLibrary();
    const undo = await imported(library, [record]);
    const edited = { ...sampleAnnotation({ comment: 'mine' }), modified: sampleDay(26) };
    await putAnnotation(library, { articleId: id, annotation: edited });
    await undoImport(library, undo);
    const { annotations } = must(await getArticle(library, id));
    expect(annotations.map(({ annotation }) => annotation)).toEqual([edited]);
  });
});

describe('images that were imported', () => {
  const source = 'https://harbour.example/ferry.png';
  const stored = async (library: LibraryConnection) =>
    must(await listImages(library, id)).images.map((image) => [image.source, image.state]);

  it('go with the article', async () => {
    const library = emptyLibrary();
    const undo = await imported(library, [{ ...record, images: [sampleImage(source)] }]);
    expect(await stored(library)).toEqual([[source, 'kept']]);
    expect(must(await undoImport(library, undo))).toEqual({ undone: 1, kept: 0 });
    expect(await stored(library)).toEqual([]);
    expect(await (await library.database()).count('imageBytes')).toBe(0);
  });

  it('go with an article that got more of them since', async () => {
    const library = emptyLibrary();
    const withImage = { ...record.saved.article, image: 'https://harbour.example/lead.jpg' };
    const undo = await imported(library, [
      {
        ...record,
        versions: record.versions.map((version) => ({ ...version, article: withImage })),
        images: [sampleImage(source)],
      },
    ]);
    await write(library, async (transaction) => {
      await wantAllImages(transaction, id);
      return success(null);
    });
    expect(await stored(library)).toHaveLength(2);
    await undoImport(library, undo);
    expect(await stored(library)).toEqual([]);
  });

  it('go from an article that was here before; those that were kept here stay', async () => {
    const library = emptyLibrary();
    await imported(library, [{ ...record, images: [sampleImage(source)] }]);
    const more = [sampleImage(source, 'image/gif'), sampleImage(`${source}?2`)];
    const undo = await imported(library, [{ ...record, images: more }]);
    expect(undo.createdImages).toEqual([{ articleId: id, source: `${source}?2` }]);
    expect(await stored(library)).toHaveLength(2);
    await undoImport(library, undo);
    expect(await stored(library)).toEqual([[source, 'kept']]);
    expect(must(await readImage(library, { articleId: id, source })).type).toBe('image/png');
    expect(await (await library.database()).count('imageBytes')).toBe(1);
  });

  it('are wanted again, or known not to be had, as they were before', async () => {
    const library = emptyLibrary();
    await imported(library, [record]);
    const sources = [source, `${source}?2`];
    await write(library, async (transaction) => {
      const states = ['wanted', 'failed'] as const;
      for (const [at, state] of states.entries()) {
        const row = { articleId: id, source: sources[at] ?? '', state, type: null, size: 0 };
        await transaction.objectStore('images').put(row);
      }
      return success(null);
    });
    const before = await stored(library);
    const undo = await imported(library, [
      { ...record, images: sources.map((at) => sampleImage(at)) },
    ]);
    expect((await stored(library)).map(([, state]) => state)).toEqual(['kept', 'kept']);
    await undoImport(library, undo);
    expect(await stored(library)).toEqual(before);
    expect(await (await library.database()).count('imageBytes')).toBe(0);
  });

  it('stay with an article that was worked on since', async () => {
    const library = emptyLibrary();
    const undo = await imported(library, [{ ...record, images: [sampleImage(source)] }]);
    const own = { ...sampleAnnotation({ id: sampleId(77) }), modified: sampleDay(26) };
    await putAnnotation(library, { articleId: id, annotation: own });
    expect(must(await undoImport(library, undo))).toMatchObject({ kept: 1 });
    expect(await stored(library)).toEqual([[source, 'kept']]);
    expect(must(await readImage(library, { articleId: id, source })).type).toBe('image/png');
  });

  it('are unknown to what was noted before there were any', async () => {
    const library = emptyLibrary();
    const { createdImages: _, ...undo } = await imported(library, [record]);
    expect(must(await undoImport(library, undo))).toEqual({ undone: 1, kept: 0 });
  });
});
