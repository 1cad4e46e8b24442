import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { createAnnotationEditing } from '@/lib/view-model/annotation-editing';
import { createPageReading } from '@/lib/view-model/page-reading';
import { annotationRecord, sampleDetails, savedPage } from '../../support/sample-page';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

async function annotatingTest(answers: Answers) {
  const test = viewTest({
    'page.state': () => success(savedPage()),
    'page.placements': () => success([]),
    'article.get': () => success(sampleDetails([annotationRecord(3)])),
    'annotation.edit': () => success(annotationRecord(3)),
    ...answers,
  });
  const reading = createPageReading(test.around);
  await reading.open(7);
  return { ...test, reading, annotating: createAnnotationEditing(test.around, reading) };
}

describe('createAnnotationEditing', () => {
  it('sends what was edited and nothing else, one edit after another', async () => {
    const { annotating, payloadsOf } = await annotatingTest({});
    const record = annotationRecord(3);
    const seen = { comment: '', tags: [] };
    await Promise.all([
      annotating.edit(record, { comment: 'Ask.', seen }),
      annotating.edit(record, { labelId: 'question' }),
    ]);
    expect(payloadsOf('annotation.edit')).toEqual([
      { id: record.id, edits: { comment: 'Ask.', seen } },
      { id: record.id, edits: { labelId: 'question' } },
    ]);
  });

  it('tells that an edit could not be saved, and why', async () => {
    const { annotating, reading } = await annotatingTest({
      'annotation.edit': () => failed('storage-full'),
    });
    expect(await annotating.edit(annotationRecord(3), { comment: 'Ask.' })).toBe(false);
    expect(reading.failure.value?.code).toBe('storage-full');
  });

  it('deletes, restores and shows on the page of its tab', async () => {
    const { annotating, asked } = await annotatingTest({
      'annotation.remove': () => success(null),
      'annotation.restore': () => success(null),
      'page.reveal': () => success(null),
      'page.reanchor': () => success(null),
    });
    const before = asked.length;
    await annotating.remove(sampleId(3));
    await annotating.restore(sampleId(3));
    await annotating.reveal(sampleId(3));
    expect(await annotating.reanchor(sampleId(3), 'selection')).toBe(true);
    expect(asked.slice(before)).toEqual([
      { name: 'annotation.remove', payload: { id: sampleId(3) } },
      { name: 'annotation.restore', payload: { id: sampleId(3) } },
      { name: 'page.reveal', payload: { tabId: 7, annotationId: sampleId(3) } },
      {
        name: 'page.reanchor',
        payload: { tabId: 7, annotationId: sampleId(3), to: 'selection' },
      },
    ]);
  });
});
