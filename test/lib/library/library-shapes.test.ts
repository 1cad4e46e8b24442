import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { parseShape } from '@/lib/base/shape';
import { articleEditsShape, articleRecordShape } from '@/lib/library/library-shapes';
import { sampleId, sampleRecord } from '@/test/support/sample-records';

const record = sampleRecord();
const read = (data: unknown) => parseShape(articleRecordShape, data, 'import-invalid-record');
const [version] = record.versions;
const [body] = record.bodies;
const [annotation] = record.annotations;

it('reads a whole record back from JSON as it was', () => {
  expect(read(JSON.parse(JSON.stringify(record)))).toEqual(success(record));
});

it('takes over nothing that it does not know', () => {
  const data = { ...record, owner: 'x', saved: { ...record.saved, onload: 'x' } };
  expect(read(data)).toEqual(success(record));
});

describe('a record', () => {
  it.each([
    ['no record at all', null, 'value'],
    ['without an id', { ...record, saved: { ...record.saved, id: '' } }, 'saved.id'],
    [
      'without page keys',
      { ...record, saved: { ...record.saved, pageKeys: [] } },
      'saved.pageKeys',
    ],
    [
      'with a page key that is no web address',
      { ...record, saved: { ...record.saved, pageKeys: ['javascript:alert(1)'] } },
      'saved.pageKeys[0]',
    ],
    [
      'with an unknown status',
      { ...record, saved: { ...record.saved, status: 'x' } },
      'saved.status',
    ],
    [
      'with a day for an instant',
      { ...record, saved: { ...record.saved, savedAt: '2026-11-01' } },
      'saved.savedAt',
    ],
    [
      'whose current version is missing',
      { ...record, saved: { ...record.saved, currentVersionId: sampleId(9) } },
      'saved.currentVersionId',
    ],
    [
      'with a version of another article',
      { ...record, versions: [{ ...version, articleId: sampleId(9) }] },
      'versions[0].articleId',
    ],
    ['with one version twice', { ...record, versions: [version, version] }, 'versions'],
    [
      'with a wrong hash',
      { ...record, versions: [{ ...version, sha256: 'x' }] },
      'versions[0].sha256',
    ],
    ['with a version without a body', { ...record, bodies: [] }, 'bodies'],
    [
      'with a body of no version',
      { ...record, bodies: [body, { ...body, versionId: sampleId(9) }] },
      'bodies',
    ],
    [
      'with an annotation of another article',
      { ...record, annotations: [{ ...annotation, articleId: sampleId(9) }] },
      'annotations[0].articleId',
    ],
    [
      'with an annotation of two ids',
      { ...record, annotations: [{ ...annotation, id: sampleId(9) }] },
      'annotations[0].annotation.id',
    ],
    [
      'with one annotation twice',
      { ...record, annotations: [annotation, annotation] },
      'annotations',
    ],
  ])('%s is refused, telling where', (_what, data, path) => {
    const result = read(data);
    expect(result).toMatchObject({ ok: false, failure: { code: 'import-invalid-record' } });
    expect(result).toEqual(
      failed('import-invalid-record', expect.stringMatching(`^${path.replace(/[[\]]/g, '\\$&')}:`)),
    );
  });
});

describe('edits', () => {
  const readEdits = (data: unknown) => parseShape(articleEditsShape, data, 'invalid-message');

  it('may name any field but the address', () => {
    const edits = { tags: ['a'], fields: { headline: 'Ferry', authors: [{ name: 'Ada' }] } };
    expect(readEdits(edits)).toEqual(success(edits));
    expect(readEdits({ fields: { url: 'https://other.example/', origins: {} } })).toEqual(
      success({ fields: {} }),
    );
  });

  it.each([
    ['a status that there is not', { status: 'read' }, 'status'],
    ['an address that is none', { fields: { image: 'data:image/png,x' } }, 'fields.image'],
    ['a time that is none', { fields: { published: 'yesterday' } }, 'fields.published'],
  ])('with %s are refused', (_what, edits, path) => {
    expect(readEdits(edits)).toEqual(failed('invalid-message', expect.stringMatching(`^${path}:`)));
  });
});
