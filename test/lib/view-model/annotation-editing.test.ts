import { describe, expect, it } from 'vitest';
import { commentOf, labelIdOf } from '@/lib/annotation/annotation-parts';
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
    'annotation.save': ({ articleId, annotation }) =>
      success({ id: annotation.id, articleId, annotation, trashedAt: null }),
    ...answers,
  });
  const reading = createPageReading(test.around);
  await reading.open(7);
  return { ...test, reading, annotating: createAnnotationEditing(test.around, reading) };
}

describe('createAnnotationEditing', () => {
  it('builds an edit on the one before it, though the view has not read that yet', async () => {
    const { annotating, payloadsOf } = await annotatingTest({});
    const record = annotationRecord(3);
    await Promise.all([
      annotating.edit(record, { comment: 'Ask.' }),
      annotating.edit(record, { labelId: 'question' }),
    ]);
    const last = payloadsOf('annotation.save').at(-1) as {
      annotation: typeof record.annotation;
    };
    expect(commentOf(last.annotation)).toBe('Ask.');
    expect(labelIdOf(last.annotation)).toBe('question');
  });

  it('builds an edit on what was changed elsewhere since the view was drawn', async () => {
    const drawn = annotationRecord(3);
    const elsewhere = {
      ...drawn,
      annotation: { ...drawn.annotation, modified: '2026-11-20T00:00:00.000Z', body: [] },
    };
    const { annotating, payloadsOf } = await annotatingTest({
      'article.get': () => success(sampleDetails([elsewhere])),
    });
    await annotating.edit(drawn, { comment: 'Ask.' });
    const [saved] = payloadsOf('annotation.save') as { annotation: typeof drawn.annotation }[];
    expect(saved?.annotation.body.map(({ purpose }) => purpose)).toEqual(['commenting']);
  });

  it('tells that an edit could not be saved, and why', async () => {
    const { annotating, reading } = await annotatingTest({
      'annotation.save': () => failed('storage-full'),
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
