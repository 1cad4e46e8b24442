import { describe, expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { createReaderModel } from '@/lib/view-model/reader-model';
import { keptImage } from '../../support/sample-images';
import { annotationRecord } from '../../support/sample-page';
import { sampleId, sampleRecord } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

const olderText = 'The ferry rests.\n\nThe harbour office opened it on Monday.';

/** The sample with an older version before the one that is current. */
function recordOfTwo(): ArticleRecord {
  const record = sampleRecord();
  const [version] = record.versions;
  const [body] = record.bodies;
  if (version === undefined || body === undefined) throw new Error('No version');
  return {
    ...record,
    versions: [version, { ...version, id: sampleId(9), capturedAt: '2026-10-01T08:00:00.000Z' }],
    bodies: [body, { ...body, versionId: sampleId(9), text: olderText }],
    annotations: [annotationRecord(4, 'Monday'), annotationRecord(3, 'ferry')],
  };
}

function readerTest(answers: Answers = {}) {
  const test = viewTest({ 'library.read': () => success([recordOfTwo()]), ...answers });
  return { ...test, reader: createReaderModel(test.around) };
}

describe('createReaderModel', () => {
  it('shows the current version, and annotations in the order of the text', async () => {
    const { reader } = readerTest();
    await reader.open(sampleId(1));
    expect(reader.shown.value?.version.id).toBe(sampleId(2));
    expect(reader.versions.value.map(({ id }) => id)).toEqual([sampleId(2), sampleId(9)]);
    expect(reader.annotations.value.map(({ id }) => id)).toEqual([sampleId(3), sampleId(4)]);
  });

  it('reads another version, and what changed since, whichever is named first', async () => {
    const { reader } = readerTest();
    await reader.open(sampleId(1));
    reader.show(sampleId(9));
    expect(reader.shown.value?.body.text).toBe(olderText);
    reader.compare([sampleId(2), sampleId(9)]);
    const { older, newer, added, removed } = reader.comparison.value ?? {};
    expect([older?.id, newer?.id]).toEqual([sampleId(9), sampleId(2)]);
    expect({ added, removed }).toEqual({ added: 2, removed: 1 });
    reader.show(sampleId(2));
    expect(reader.comparison.value).toBeNull();
  });

  it('tells of the images of the article that is read', async () => {
    const image = keptImage('https://harbour.example/ferry.png');
    const { reader, payloadsOf } = readerTest({
      'images.list': () => success({ images: [image], offered: 2 }),
    });
    await reader.open(sampleId(1));
    await vi.waitFor(() => expect(reader.images.images.value).toEqual([image]));
    expect(payloadsOf('images.list')).toEqual([{ articleId: sampleId(1) }]);
    await reader.open(null);
    expect(reader.images.counts.value).toBeNull();
  });

  it('reads again when its article changed, and only then', async () => {
    const { reader, announce, payloadsOf } = readerTest();
    await reader.open(sampleId(1));
    announce('library.changed', { articleIds: [sampleId(7)] });
    announce('library.changed', { articleIds: [sampleId(1)] });
    await vi.waitFor(() => expect(payloadsOf('library.read')).toHaveLength(2));
  });

  it('says that an article is gone', async () => {
    const { reader } = readerTest({ 'library.read': () => success([]) });
    await reader.open(sampleId(1));
    expect(reader.failure.value?.code).toBe('not-found');
  });

  it('keeps what is read when reading again fails', async () => {
    let isBroken = false;
    const { reader } = readerTest({
      'library.read': () => (isBroken ? failed('storage-failed') : success([recordOfTwo()])),
    });
    await reader.open(sampleId(1));
    isBroken = true;
    await reader.look();
    expect(reader.failure.value?.code).toBe('storage-failed');
    expect(reader.record.value).not.toBeNull();
  });

  it('edits the article and its annotations without a page', async () => {
    const { reader, payloadsOf } = readerTest({
      'article.update': ({ id }) => success({ ...recordOfTwo().saved, id }),
      'annotation.edit': () => success(annotationRecord(3)),
    });
    await reader.open(sampleId(1));
    await reader.editing.edit(sampleId(1), { tags: ['port'] });
    const [first] = reader.annotations.value;
    if (first === undefined) throw new Error('No annotation');
    expect(await reader.annotating.edit(first, { comment: 'Ask.' })).toBe(true);
    expect(payloadsOf('article.update')).toEqual([{ id: sampleId(1), edits: { tags: ['port'] } }]);
  });

  it('forgets the article when another is opened, before that is read', async () => {
    const { reader } = readerTest();
    await reader.open(sampleId(1));
    const opening = reader.open(sampleId(5));
    expect(reader.record.value).toBeNull();
    await opening;
    await reader.open(null);
    expect(reader.record.value).toBeNull();
  });
});
