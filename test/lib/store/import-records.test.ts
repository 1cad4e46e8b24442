import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import { getArticle, setArticleTrashed, updateArticle } from '@/lib/store/articles';
import { importRecords } from '@/lib/store/import-records';
import { listCards } from '@/lib/store/lists';
import { readRecords } from '@/lib/store/records';
import { emptyLibrary, must } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const record = sampleRecord();
const id = record.saved.id;

/** The record with another comment and time of change. */
function changedRecord(updatedAt: string): ArticleRecord {
  return { ...record, saved: { ...record.saved, comment: 'imported', updatedAt } };
}

it('restores an emptied library to the same content', async () => {
  const library = emptyLibrary();
  expect(must(await importRecords(library, [record]))).toEqual({
    articles: 1,
    annotations: 1,
    unchanged: 0,
  });
  expect(must(await readRecords(library, null))).toEqual([record]);
  const { cards } = must(await listCards(library, { words: '', tag: null, offset: 0, limit: 9 }));
  expect(cards).toMatchObject([{ id, annotationCount: 1, tags: ['traffic'] }]);
});

it('changes nothing when the same is imported again', async () => {
  const library = emptyLibrary();
  await importRecords(library, [record]);
  expect(must(await importRecords(library, [record]))).toEqual({
    articles: 0,
    annotations: 0,
    unchanged: 1,
  });
  expect(must(await readRecords(library, null))).toEqual([record]);
});

describe('an article that is here already', () => {
  it.each([
    ['stays when it is newer', sampleDay(1), record.saved.comment],
    ['gives way to a newer one', sampleDay(20), 'imported'],
  ])('%s', async (_what, updatedAt, comment) => {
    const library = emptyLibrary();
    await importRecords(library, [record]);
    await importRecords(library, [changedRecord(updatedAt)]);
    expect(must(await getArticle(library, id)).saved.comment).toBe(comment);
  });

  it('comes back from the trash with its newer edits', async () => {
    const library = emptyLibrary();
    await importRecords(library, [record]);
    await updateArticle(library, { id, edits: { comment: 'later' }, now: sampleDay(9) });
    await setArticleTrashed(library, id, sampleDay(10));
    expect(must(await importRecords(library, [record])).articles).toBe(1);
    expect(must(await getArticle(library, id)).saved).toMatchObject({
      comment: 'later',
      trashedAt: null,
    });
  });

  it('keeps its versions and gets the missing ones', async () => {
    const library = emptyLibrary();
    await importRecords(library, [record]);
    const [version] = record.versions;
    const [body] = record.bodies;
    if (version === undefined || body === undefined) throw new Error('The sample has a version');
    await importRecords(library, [
      {
        ...record,
        versions: [version, { ...version, id: sampleId(50) }],
        bodies: [
          { ...body, text: 'forged' },
          { ...body, versionId: sampleId(50), text: 'second' },
        ],
      },
    ]);
    const [stored] = must(await readRecords(library, null));
    expect(stored?.bodies.map(({ text }) => text)).toEqual([body.text, 'second']);
  });
});

describe('an annotation that is here already', () => {
  const imported = (comment: string, modified: string): ArticleRecord => {
    const annotation = { ...sampleAnnotation({ comment }), modified };
    return {
      ...record,
      annotations: [{ id: annotation.id, articleId: id, annotation, trashedAt: null }],
    };
  };

  it.each([
    ['stays when it is newer', sampleDay(1), 0, 'here'],
    ['gives way to a newer one', sampleDay(20), 1, 'imported'],
  ])('%s', async (_what, modified, changed, comment) => {
    const library = emptyLibrary();
    await importRecords(library, [imported('here', sampleDay(5))]);
    const counts = must(await importRecords(library, [imported('imported', modified)]));
    expect(counts.annotations).toBe(changed);
    const { annotations } = must(await getArticle(library, id));
    expect(annotations.map(({ annotation }) => annotation.body[0]?.value)).toEqual([comment]);
  });

  it('comes back from the trash', async () => {
    const library = emptyLibrary();
    await importRecords(library, [record]);
    await setAnnotationTrashed(library, sampleId(3), sampleDay(9));
    expect(must(await importRecords(library, [record])).annotations).toBe(1);
    expect(must(await readRecords(library, null))).toEqual([record]);
  });
});

it('adds nothing at all when one record cannot be stored', async () => {
  const library = emptyLibrary();
  const broken = { ...record, saved: { ...record.saved, id: undefined as unknown as string } };
  expect(await importRecords(library, [record, broken])).toMatchObject({
    ok: false,
    failure: { code: 'storage-failed' },
  });
  expect(must(await readRecords(library, null))).toEqual([]);
});
