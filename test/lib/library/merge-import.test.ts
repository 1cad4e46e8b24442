import { describe, expect, it } from 'vitest';
import type { AnnotationRecord } from '@/lib/annotation/annotation';
import { annotationChanges, mergedArticle, rehomed } from '@/lib/library/merge-import';
import { sampleAnnotation, sampleDay, sampleId, sampleRecord } from '@/test/support/sample-records';

const record = sampleRecord();
const here = record.saved;
const merging = { mode: 'add', isSame: false, now: sampleDay(25) } as const;

describe('rehomed', () => {
  it('gives every part to the article that is here', () => {
    const moved = rehomed(record, sampleId(9));
    expect(moved.saved.id).toBe(sampleId(9));
    expect(moved.versions[0]?.articleId).toBe(sampleId(9));
    expect(moved.annotations[0]?.articleId).toBe(sampleId(9));
    expect(rehomed(record, here.id)).toBe(record);
  });
});

describe('mergedArticle', () => {
  it('is the same object where nothing is new', () => {
    expect(mergedArticle(here, { ...here, comment: 'office' }, merging)).toBe(here);
    expect(mergedArticle(here, { ...here, comment: ' ' }, merging)).toBe(here);
  });

  it.each([
    ['tags', { tags: ['new'] }, { tags: ['traffic', 'new'] }],
    ['comment', { comment: 'Other.' }, { comment: 'Ask the office.\n\nOther.' }],
    [
      'addresses',
      { pageKeys: ['https://m.example/'] },
      { pageKeys: [...here.pageKeys, 'https://m.example/'] },
    ],
  ])('gets %s that it has not', (_what, incoming, merged) => {
    expect(mergedArticle(here, { ...here, ...incoming }, merging)).toEqual({
      ...here,
      ...merged,
      updatedAt: sampleDay(25),
    });
  });

  it('comes back from the trash', () => {
    const trashed = { ...here, trashedAt: sampleDay(5) };
    expect(mergedArticle(trashed, here, merging).trashedAt).toBeNull();
  });

  it('stays where it is when it is in the trash of the file', () => {
    const gone = { ...here, trashedAt: sampleDay(5) };
    expect(mergedArticle(here, gone, merging)).toBe(here);
    expect(mergedArticle(here, gone, { ...merging, mode: 'restore', isSame: true })).toBe(here);
    expect(mergedArticle(gone, gone, merging)).toBe(gone);
  });

  it('gives way as a whole to a newer state of the same record', () => {
    const newer = { ...here, comment: 'Newer.', updatedAt: sampleDay(9) };
    const restoring = { ...merging, mode: 'restore', isSame: true } as const;
    expect(mergedArticle(here, newer, restoring)).toEqual(newer);
    expect(mergedArticle(newer, here, restoring)).toBe(newer);
  });
});

describe('annotationChanges', () => {
  const noted = (sample: Parameters<typeof sampleAnnotation>[0]): AnnotationRecord => {
    const annotation = sampleAnnotation(sample);
    return { id: annotation.id, articleId: here.id, annotation, trashedAt: null };
  };
  const incoming = noted({ id: sampleId(20), exact: 'harbour office' });
  const changes = (
    each: AnnotationRecord,
    known: Partial<Parameters<typeof annotationChanges>[1]> = {},
  ) =>
    annotationChanges([each], { mode: 'restore', sameId: [undefined], sameArticle: [], ...known });

  it('takes in what is not here', () => {
    expect(changes(incoming)).toEqual([{ before: null, after: incoming }]);
  });

  it('knows the same words again, unless they come with another comment', () => {
    const sameArticle = [noted({ id: sampleId(21), comment: 'Mine.' })];
    expect(changes(incoming, { sameArticle })).toEqual([]);
    expect(changes(noted({ id: sampleId(20), comment: 'Mine.' }), { sameArticle })).toEqual([]);
    expect(changes(noted({ id: sampleId(20), comment: 'Theirs.' }), { sameArticle })).toHaveLength(
      1,
    );
    const trashed = sameArticle.map((each) => ({ ...each, trashedAt: sampleDay(3) }));
    expect(changes(incoming, { sameArticle: trashed })).toHaveLength(1);
  });

  it('lets the newer one win, brings back from the trash, and steals nothing from another article', () => {
    const older = { ...incoming, annotation: { ...incoming.annotation, modified: sampleDay(1) } };
    expect(changes(incoming, { sameId: [older] })).toEqual([{ before: older, after: incoming }]);
    expect(changes(older, { sameId: [incoming] })).toEqual([]);
    const trashed = { ...incoming, trashedAt: sampleDay(3) };
    expect(changes(incoming, { sameId: [trashed] })).toEqual([
      { before: trashed, after: incoming },
    ]);
    expect(changes(incoming, { sameId: [{ ...older, articleId: sampleId(99) }] })).toEqual([]);
  });

  it('leaves what the person made of an imported one, however often its file comes', () => {
    const edited = { ...incoming, annotation: { ...incoming.annotation, modified: sampleDay(1) } };
    const adding = { mode: 'add', sameId: [edited] } as const;
    expect(changes(incoming, adding)).toEqual([]);
    const trashed = { ...edited, trashedAt: sampleDay(3) };
    expect(changes(incoming, { ...adding, sameId: [trashed] })).toEqual([
      { before: trashed, after: { ...edited, trashedAt: null } },
    ]);
  });
});
