import { describe, expect, it } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { createSelectionModel } from '@/lib/view-model/selection-model';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

describe('createSelectionModel', () => {
  it('chooses one by one, all at once, and none', () => {
    const { selected, toggle, select, clear } = createSelectionModel(viewTest({}).around);
    toggle(sampleId(1));
    toggle(sampleId(2));
    toggle(sampleId(1));
    expect([...selected.value]).toEqual([sampleId(2)]);
    select([sampleId(3), sampleId(4)]);
    expect([...selected.value]).toEqual([sampleId(3), sampleId(4)]);
    clear();
    expect(selected.value.size).toBe(0);
  });

  it('lets go of what went to the trash, and of nothing else', async () => {
    const { around } = viewTest({ 'articles.remove': () => success([sampleId(1)]) });
    const selection = createSelectionModel(around);
    selection.select([sampleId(1), sampleId(2)]);
    expect(await selection.remove([sampleId(1), sampleId(2)])).toEqual([sampleId(1)]);
    expect([...selection.selected.value]).toEqual([sampleId(2)]);
  });

  it('changes many in one request, and keeps them selected', async () => {
    const { around, payloadsOf } = viewTest({
      'articles.update': ({ ids }) => success(ids),
      'articles.restore': ({ ids }) => success(ids),
    });
    const selection = createSelectionModel(around);
    const ids = [sampleId(1), sampleId(2)];
    selection.select(ids);
    await selection.edit(ids, { addTags: ['port'] });
    expect(payloadsOf('articles.update')).toEqual([{ ids, edits: { addTags: ['port'] } }]);
    expect(selection.selected.value.size).toBe(2);
    expect(await selection.restore(ids)).toEqual(ids);
  });

  it('tells why nothing was changed', async () => {
    const { around } = viewTest({ 'articles.update': () => failed('storage-full') });
    const selection = createSelectionModel(around);
    expect(await selection.edit([sampleId(1)], { starred: true })).toEqual([]);
    expect(selection.failure.value?.code).toBe('storage-full');
  });
});
