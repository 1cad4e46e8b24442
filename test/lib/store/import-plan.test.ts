import { describe, expect, it } from 'vitest';
import { isChange, outcomeOf, type Plan, withoutBodies } from '@/lib/store/import-plan';
import { sampleImage } from '../../support/sample-images';
import { sampleDay, sampleId, sampleRecord } from '../../support/sample-records';

const { saved, versions, bodies, annotations } = sampleRecord();
const source = 'https://harbour.example/ferry.png';
const edited = { ...saved, comment: 'newer', updatedAt: sampleDay(9) };
const [record] = annotations;
if (record === undefined) throw new Error('The sample has an annotation');

/** Of an article of which everything is here. */
const nothing: Plan = {
  before: saved,
  after: saved,
  ...{ versions: [], bodies: [], annotations: [], images: [], known: 1 },
};
const everything: Plan = {
  before: null,
  after: saved,
  ...{ versions, bodies, known: 0 },
  annotations: [{ before: null, after: record }],
  images: [{ ...sampleImage(source), before: null }],
};

describe('a plan', () => {
  it.each([
    ['brings nothing new', nothing, false],
    ['brings an article', everything, true],
    ['changes an article', { ...nothing, after: edited }, true],
    ['brings a version', { ...nothing, versions }, true],
    ['brings an annotation', { ...nothing, annotations: everything.annotations }, true],
    ['brings an image', { ...nothing, images: everything.images }, true],
  ])('tells whether it %s', (_what, plan, isNew) => {
    expect(isChange(plan)).toBe(isNew);
  });

  it('is kept without what is big, and tells the same', () => {
    const kept = withoutBodies(everything);
    expect(kept.bodies).toEqual([]);
    expect(kept.images).toEqual([{ source, type: 'image/png', data: '', before: null }]);
    expect(outcomeOf([kept])).toEqual(outcomeOf([everything]));
  });
});

describe('the outcome of plans', () => {
  it('counts what is new, what changes and what was known', () => {
    const changed: Plan = { ...nothing, after: edited };
    expect(outcomeOf([everything, nothing, changed, nothing]).counts).toEqual({
      ...{ articles: 1, changed: 1, unchanged: 2, annotations: 1, knownAnnotations: 3 },
    });
  });

  it('counts an article that gets an image as changed', () => {
    const { counts } = outcomeOf([{ ...nothing, images: everything.images }]);
    expect(counts).toMatchObject({ articles: 0, changed: 1, unchanged: 0 });
  });

  it('tells what was created', () => {
    const stamp = { id: saved.id, updatedAt: saved.updatedAt, currentVersionId: sampleId(2) };
    expect(outcomeOf([everything]).undo).toEqual({
      createdArticles: [stamp],
      changedArticles: [],
      createdAnnotations: [
        { id: record.id, articleId: saved.id, modified: record.annotation.modified },
      ],
      changedAnnotations: [],
      createdVersions: [sampleId(2)],
      createdImages: [{ articleId: saved.id, source }],
    });
  });

  it('tells what was there before', () => {
    const after = { ...record, trashedAt: sampleDay(8) };
    const plan: Plan = { ...nothing, after: edited, annotations: [{ before: record, after }] };
    expect(outcomeOf([plan, nothing]).undo).toMatchObject({
      createdArticles: [],
      changedArticles: [{ before: saved, after: { updatedAt: sampleDay(9) } }],
      createdAnnotations: [],
      changedAnnotations: [{ before: record, after: { id: record.id } }],
      createdImages: [],
    });
  });
});
