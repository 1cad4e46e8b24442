import { describe, expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { cardOf } from '@/lib/library/card-of';
import { createLibraryModel } from '@/lib/view-model/library-model';
import { sampleDetails } from '../../support/sample-page';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

const card = cardOf(sampleDetails().saved, { annotations: [], textLength: 60 });

function libraryTest(answers: Answers = {}) {
  const test = viewTest({
    'library.list': () => success({ cards: [card], total: 120 }),
    'library.tags': () => success([{ tag: 'traffic', count: 3 }]),
    ...answers,
  });
  return { ...test, library: createLibraryModel(test.around) };
}

describe('createLibraryModel', () => {
  it('searches by words and tag, and knows the tags in use', async () => {
    const { library, payloadsOf } = libraryTest();
    await library.search('ferry', 'traffic');
    expect(payloadsOf('library.list')).toEqual([
      { words: 'ferry', tag: 'traffic', offset: 0, limit: 50 },
    ]);
    expect(library.page.value).toEqual({ cards: [card], total: 120 });
    expect(library.tags.value).toEqual([{ tag: 'traffic', count: 3 }]);
  });

  it('reads more rows, and begins anew with another search', async () => {
    const { library, payloadsOf } = libraryTest();
    await library.search('', null);
    await library.more();
    await library.search('ferry', null);
    expect(payloadsOf('library.list')).toMatchObject([
      { limit: 50 },
      { limit: 100 },
      { limit: 50 },
    ]);
  });

  it('shows what was typed last, and asks no more than twice for a fast typist', async () => {
    const { library, payloadsOf } = libraryTest();
    await Promise.all(['f', 'fe', 'fer', 'ferry'].map((words) => library.search(words, null)));
    expect(payloadsOf('library.list')).toMatchObject([{ words: 'f' }, { words: 'ferry' }]);
  });

  it('reads again when the library changed', async () => {
    const { library, announce, payloadsOf } = libraryTest();
    await library.search('', null);
    announce('library.changed', { articleIds: [sampleId(1)] });
    await vi.waitFor(() => expect(payloadsOf('library.list')).toHaveLength(2));
  });

  it('keeps the list that is shown when reading fails, and says why', async () => {
    let isBroken = false;
    const { library } = libraryTest({
      'library.list': () =>
        isBroken ? failed('storage-unavailable') : success({ cards: [card], total: 1 }),
    });
    await library.search('', null);
    isBroken = true;
    await library.search('ferry', null);
    expect(library.failure.value?.code).toBe('storage-unavailable');
    expect(library.page.value?.cards).toEqual([card]);
  });

  it('deletes those it can, and lets go of them in the selection', async () => {
    const { library, payloadsOf } = libraryTest({
      'article.remove': ({ id }) => (id === sampleId(2) ? failed('not-found') : success(null)),
      'article.restore': () => success(null),
    });
    for (const number of [1, 2, 3]) library.toggle(sampleId(number));
    library.toggle(sampleId(3));
    const removed = await library.remove([...library.selected.value]);
    expect(removed).toEqual([sampleId(1)]);
    expect([...library.selected.value]).toEqual([sampleId(2)]);
    expect(library.failure.value?.code).toBe('not-found');
    await library.restore(removed);
    expect(payloadsOf('article.restore')).toEqual([{ id: sampleId(1) }]);
    library.clearSelection();
    expect(library.selected.value.size).toBe(0);
  });
});
