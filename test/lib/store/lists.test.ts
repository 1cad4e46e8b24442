import { describe, expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import { setArticleTrashed } from '@/lib/store/articles';
import { listCards, pageOfCards } from '@/lib/store/lists';
import type { LibraryConnection } from '@/lib/store/open-library';
import { createFinder } from '@/lib/store/searching/finder';
import { read, write } from '@/lib/store/transact';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
} from '@/test/support/sample-records';

/** Three articles, saved on three days; the second has an annotation. */
async function threeArticles() {
  const library = emptyLibrary();
  const headlines = ['Ferry runs', '渡轮恢复通航', 'Bridge closed'];
  for (const [index, headline] of headlines.entries()) {
    await save(library, {
      articleId: sampleId(100 + index),
      versionId: sampleId(200 + index),
      capture: sampleCapture({ headline, url: `https://harbour.example/${index}` }),
      edits: { tags: index === 2 ? ['roads'] : ['boats', 'harbour'], comment: `note ${index}` },
      annotation:
        index === 1 ? sampleAnnotation({ comment: 'Check the timetable', tags: ['roads'] }) : null,
      now: sampleDay(index + 1),
    });
  }
  return library;
}

const all = { words: '', tag: null, offset: 0, limit: 100 };
const [ferry, duLun, bridge] = [sampleId(100), sampleId(101), sampleId(102)];

describe('the list', () => {
  it.each([
    ['everything, newest first', all, [bridge, duLun, ferry], 3],
    ['one page of it', { ...all, offset: 1, limit: 1 }, [duLun], 3],
    ['nothing beyond its end', { ...all, offset: 3 }, [], 3],
    ['what has a tag', { ...all, tag: 'boats' }, [duLun, ferry], 2],
    ['words of the headline', { ...all, words: 'FERRY' }, [ferry], 1],
    ['Chinese within a headline', { ...all, words: '恢复' }, [duLun], 1],
    ['words of the comment', { ...all, words: 'note 2' }, [bridge], 1],
    ['words of an annotation', { ...all, words: 'timetable harbour-office' }, [], 0],
    [
      'words of quote and comment of an annotation',
      { ...all, words: 'timetable office' },
      [duLun],
      1,
    ],
    ['tags of annotations as words', { ...all, words: 'roads' }, [bridge, duLun], 2],
    ['words and a tag', { ...all, words: 'note', tag: 'roads' }, [bridge], 1],
  ])('has %s', async (_what, query, ids, total) => {
    const page = must(await listCards(await threeArticles(), query));
    expect(page.cards.map(({ id }) => id)).toEqual(ids);
    expect(page.total).toBe(total);
  });

  it('has nothing of the trash, nor by the words of an annotation in it', async () => {
    const library = await threeArticles();
    await setArticleTrashed(library, bridge, sampleDay(9));
    await setAnnotationTrashed(library, sampleId(3), sampleDay(9));
    expect(must(await listCards(library, all)).total).toBe(2);
    expect(must(await listCards(library, { ...all, words: 'timetable' })).total).toBe(0);
  });
});

describe('a page of the list', () => {
  /** Ids by the time of saving, and by themselves where that is the same, from the newest. */
  async function manyCards(library: LibraryConnection, momentOf: (number: number) => string) {
    const { id: _id, savedAt: _savedAt, ...sample } = await oneCard();
    const cards = Array.from({ length: 180 }, (_, number) => ({
      ...{ ...sample, id: sampleId(1000 + number), savedAt: momentOf(number) },
    }));
    const put = await write(library, async (transaction) => {
      for (const card of cards) await transaction.objectStore('cards').put(card);
      return success(null);
    });
    must(put);
    const order = ({ id, savedAt }: { id: string; savedAt: string }) => `${savedAt} ${id}`;
    return cards.sort((a, b) => (order(a) > order(b) ? -1 : 1)).map(({ id }) => id);
  }
  const oneCard = async () => {
    const { cards } = must(await listCards(await threeArticles(), all));
    if (cards[0] === undefined) throw new Error('No card');
    return cards[0];
  };
  const moments: Readonly<Record<string, (number: number) => string>> = {
    'each saved at its own time': (number) => new Date(number * 60_000).toISOString(),
    'some saved in the same moment': (number) => new Date((number >> 3) * 60_000).toISOString(),
    'all saved in two moments': (number) => sampleDay(1 + (number % 2)),
  };
  it.each(Object.entries(moments))('has them in their order, %s', async (_what, momentOf) => {
    const library = emptyLibrary();
    const ids = await manyCards(library, momentOf);
    const pages = [
      ...[
        { offset: 0, limit: 1 },
        { offset: 0, limit: 100 },
        { offset: 3, limit: 50 },
      ],
      ...[
        { offset: 100, limit: 100 },
        { offset: 179, limit: 9 },
        { offset: 0, limit: 9999 },
      ],
      ...[
        { offset: 180, limit: 9 },
        { offset: 5, limit: 0 },
      ],
    ];
    for (const page of pages) {
      const found = must(
        await read(library, async (transaction) => success(await pageOfCards(transaction, page))),
      );
      expect(found.total).toBe(180);
      const { offset, limit } = page;
      expect(found.cards.map(({ id }) => id)).toEqual(ids.slice(offset, offset + limit));
    }
  });
});

describe('the tags in use', () => {
  it('are counted on articles and annotations, most used first, then by name', async () => {
    expect(must(await createFinder(await threeArticles()).tags())).toEqual([
      { tag: 'boats', count: 2 },
      { tag: 'harbour', count: 2 },
      { tag: 'roads', count: 2 },
    ]);
  });

  it('are without those of the trash', async () => {
    const library = await threeArticles();
    await setArticleTrashed(library, duLun, sampleDay(9));
    expect(must(await createFinder(library).tags())).toEqual([
      { tag: 'boats', count: 1 },
      { tag: 'harbour', count: 1 },
      { tag: 'roads', count: 1 },
    ]);
  });
});
