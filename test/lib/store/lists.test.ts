import { describe, expect, it } from 'vitest';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import { setArticleTrashed } from '@/lib/store/articles';
import { countTags, listCards } from '@/lib/store/lists';
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

describe('the tags in use', () => {
  it('are counted on articles and annotations, most used first, then by name', async () => {
    expect(must(await countTags(await threeArticles()))).toEqual([
      { tag: 'boats', count: 2 },
      { tag: 'harbour', count: 2 },
      { tag: 'roads', count: 2 },
    ]);
  });

  it('are without those of the trash', async () => {
    const library = await threeArticles();
    await setArticleTrashed(library, duLun, sampleDay(9));
    expect(must(await countTags(library))).toEqual([
      { tag: 'boats', count: 1 },
      { tag: 'harbour', count: 1 },
      { tag: 'roads', count: 1 },
    ]);
  });
});
