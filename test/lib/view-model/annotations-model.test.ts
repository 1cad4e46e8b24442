import { describe, expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { createAnnotationsModel } from '@/lib/view-model/annotations-model';
import { annotationRecord, sampleCard } from '../../support/sample-page';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

const records = [annotationRecord(3), annotationRecord(4, 'ferry')];

function annotationsTest(answers: Answers = {}) {
  const test = viewTest({
    'library.annotations': () =>
      success({ rows: records, cards: [sampleCard()], total: 500, fault: null }),
    ...answers,
  });
  return { ...test, model: createAnnotationsModel(test.around) };
}

describe('createAnnotationsModel', () => {
  it('narrows by words, label and tag, each without touching the others', async () => {
    const { model, payloadsOf } = annotationsTest();
    await model.read({ labelId: 'claim' });
    await model.read({ tag: 'port' });
    await model.more();
    expect(payloadsOf('library.annotations')).toMatchObject([
      { query: '', labelId: 'claim', tag: null, limit: 200 },
      { query: '', labelId: 'claim', tag: 'port', limit: 200 },
      { query: '', labelId: 'claim', tag: 'port', limit: 400 },
    ]);
    expect(model.hasMore.value).toBe(true);
  });

  it('reads nothing before it is looked at, then again at each change', async () => {
    const { model, announce, payloadsOf } = annotationsTest();
    announce('library.changed', { articleIds: [] });
    expect(payloadsOf('library.annotations')).toEqual([]);
    await model.read();
    announce('library.changed', { articleIds: [] });
    await vi.waitFor(() => expect(payloadsOf('library.annotations')).toHaveLength(2));
  });

  it('leaves what was found while a query cannot be read', async () => {
    const fault = { reason: 'quote-open', span: { start: 0, end: 1 } } as const;
    const { model } = annotationsTest({
      'library.annotations': ({ query }) =>
        success(
          query === '"'
            ? { rows: [], cards: [], total: 0, fault }
            : { rows: records, cards: [sampleCard()], total: 2, fault: null },
        ),
    });
    await model.read();
    await model.read({ query: '"' });
    expect(model.page.value).toMatchObject({ rows: records, fault });
  });

  it('names all that the filter lets through, for an export', async () => {
    const { model } = annotationsTest();
    const { annotationIds, articleIds } = await model.all();
    expect([...annotationIds]).toEqual([sampleId(3), sampleId(4)]);
    expect(articleIds).toEqual([sampleId(1)]);
  });

  it('edits an annotation, and tells why it could not', async () => {
    const { model } = annotationsTest({ 'annotation.edit': () => failed('storage-full') });
    expect(await model.annotating.edit(annotationRecord(3), { comment: 'Ask.' })).toBe(false);
    expect(model.failure.value?.code).toBe('storage-full');
  });
});
