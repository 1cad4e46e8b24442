import { describe, expect, it } from 'vitest';
import { faultsOf, type StoredParts } from '@/lib/library/record-faults';
import { sampleId, sampleRecord } from '../../support/sample-records';

/** What is stored of the sample article. */
function storedParts(changes: Partial<StoredParts> = {}): StoredParts {
  const { saved, versions, bodies, annotations } = sampleRecord();
  const keyed = (records: readonly { readonly id: string }[]) =>
    records.map((record) => ({ key: record.id, record }));
  return {
    id: saved.id,
    saved,
    versions: keyed(versions),
    bodies: new Map(bodies.map(({ text: _, ...body }) => [body.versionId, body])),
    texts: new Map(bodies.map(({ versionId, text }) => [versionId, { versionId, text }])),
    annotations: keyed(annotations),
    ...changes,
  };
}

const storesOf = (parts: StoredParts) => faultsOf(parts).map(({ store }) => store);
const everything = ['articles', 'versions', 'bodies', 'texts', 'annotations'];

describe('faultsOf', () => {
  it('finds nothing in a whole article', () => {
    expect(faultsOf(storedParts())).toEqual([]);
  });

  it('takes a broken annotation alone, telling where it is broken', () => {
    const [whole] = storedParts().annotations;
    const broken = { key: sampleId(9), record: { id: sampleId(9), articleId: sampleId(1) } };
    const annotations = whole === undefined ? [] : [whole, broken];
    expect(faultsOf(storedParts({ annotations }))).toEqual([
      { store: 'annotations', ...broken, reason: 'annotation: expected a record' },
    ]);
  });

  it('takes an old version that is broken with what there is of its body', () => {
    const old = { key: sampleId(8), record: { id: sampleId(8) } };
    const parts = storedParts();
    const texts = new Map(parts.texts).set(old.key, { versionId: old.key, text: 'Old' });
    expect(storesOf({ ...parts, versions: [...parts.versions, old], texts })).toEqual([
      'versions',
      'texts',
    ]);
  });

  it.each<[string, Partial<StoredParts>]>([
    ['is broken itself', { saved: { ...sampleRecord().saved, tags: null } }],
    ['has no text', { texts: new Map([[sampleId(2), { versionId: sampleId(2) }]]) }],
  ])('takes all of an article that %s', (_what, changes) => {
    expect(storesOf(storedParts(changes))).toEqual(everything);
  });

  it('takes an article whose present version is not there', () => {
    expect(storesOf(storedParts({ versions: [] }))).toEqual(['articles', 'annotations']);
  });
});
