import { describe, expect, it } from 'vitest';
import { base64Length } from '@/lib/base/base64';
import { failed, success } from '@/lib/base/result';
import { parseShape } from '@/lib/base/shape';
import { MAX_ARTICLE_BYTES, MAX_IMAGES } from '@/lib/library/kept-image';
import { articleEditsShape, articleRecordShape } from '@/lib/library/library-shapes';
import { htmlAsImage, sampleImage } from '@/test/support/sample-images';
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

describe('a record with images', () => {
  const source = 'https://harbour.example/ferry.png';
  const withImages = (images: unknown) => read({ ...record, images });

  it('is read with them, and one without them stays without', () => {
    const images = [sampleImage(source), sampleImage(`${source}?2`, 'image/gif')];
    expect(withImages(JSON.parse(JSON.stringify(images)))).toEqual(success({ ...record, images }));
    expect(withImages([])).toEqual(success({ ...record, images: [] }));
    expect(read(record)).toEqual(success(record));
    expect(Object.keys(sampleRecord())).not.toContain('images');
    const parsed = read(record);
    expect(parsed.ok && 'images' in parsed.value).toBe(false);
  });

  it('may hold as many bytes as are kept of one article', () => {
    const quarter = 'A'.repeat(base64Length(MAX_ARTICLE_BYTES / 4));
    const { data } = sampleImage(source, 'image/gif');
    const large = data.slice(0, 32) + quarter.slice(32);
    const images = [1, 2, 3, 4].map((number) => ({
      source: `${source}?${number}`,
      type: 'image/gif',
      data: large,
    }));
    expect(withImages(images).ok).toBe(true);
    expect(withImages([...images, sampleImage(source)])).toEqual(
      failed('import-invalid-record', 'images: expected less in all'),
    );
  });

  it.each([
    ['that is no list', {}, 'images: expected a list of at most 200'],
    ['that is null', null, 'images: expected a list of at most 200'],
    [
      'one too many',
      Array.from({ length: MAX_IMAGES + 1 }, (_, index) => sampleImage(`${source}?${index}`)),
      'images: expected a list of at most 200',
    ],
    [
      'one of which is none',
      [sampleImage(source), htmlAsImage(`${source}?2`)],
      'images[1].data: expected the bytes of image/png',
    ],
    [
      'of one address twice',
      [sampleImage(source), sampleImage(source, 'image/gif')],
      'images: expected addresses without repeats',
    ],
  ])('%s is refused, telling where', (_what, images, detail) => {
    expect(withImages(images)).toEqual(failed('import-invalid-record', detail));
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

  it.each([true, false])('may say of images that they are kept: %s', (keepImages) => {
    expect(readEdits({ keepImages })).toEqual(success({ keepImages }));
  });

  it.each([
    ['no answer about images', { keepImages: 'yes' }, 'keepImages'],
    ['a status that there is not', { status: 'read' }, 'status'],
    ['an address that is none', { fields: { image: 'data:image/png,x' } }, 'fields.image'],
    ['a time that is none', { fields: { published: 'yesterday' } }, 'fields.published'],
  ])('with %s are refused', (_what, edits, path) => {
    expect(readEdits(edits)).toEqual(failed('invalid-message', expect.stringMatching(`^${path}:`)));
  });
});
