import { describe, expect, it } from 'vitest';
import type { AnnotationWish } from '@/lib/library/searching';
import { putAnnotation } from '@/lib/store/annotations';
import { readAnnotationPage } from '@/lib/store/searching/annotation-page';
import { must } from '@/test/support/sample-library';
import { sampleAnnotation, sampleId } from '@/test/support/sample-records';
import { indexedLibrary } from '@/test/support/search-library';

const wish: AnnotationWish = { query: '', labelId: null, tag: null, offset: 0, limit: 9 };

/** Three articles with two annotations each: the first tagged, the second commented. */
async function annotated() {
  const parts = await indexedLibrary(['one', 'two', 'three']);
  for (const number of [0, 1, 2]) {
    const [first, second] = [
      sampleAnnotation({ id: sampleId(100 + number * 2), tags: ['city/port'] }),
      sampleAnnotation({
        id: sampleId(101 + number * 2),
        exact: 'Monday',
        comment: `Ask ${number}`,
      }),
    ];
    for (const annotation of [second, first]) {
      await putAnnotation(parts.connection, { articleId: sampleId(number), annotation });
    }
  }
  while (must(await parts.index.takeIn()));
  return parts;
}

async function read(changes: Partial<AnnotationWish>) {
  const page = must(await readAnnotationPage(await annotated(), { ...wish, ...changes }, () => []));
  return { ...page, numbers: page.rows.map(({ id }) => Number.parseInt(id.slice(-4), 16)) };
}

describe('the annotations', () => {
  it.each<[string, Partial<AnnotationWish>, readonly number[], number | null]>([
    ['of the newest article first, each in document order', {}, [104, 105, 102, 103, 100, 101], 6],
    ['in pages', { offset: 3, limit: 2 }, [103, 100], 6],
    ['of a tag and its children', { tag: 'city' }, [104, 102, 100], 3],
    ['of a label', { labelId: 'claim', limit: 2 }, [104, 105], 6],
    ['of a label that none has', { labelId: 'quote' }, [], 0],
    ['with words in comment or quote', { query: 'ask ' }, [105, 103, 101], 3],
    ['with words of one', { query: 'ask 1 ' }, [103], 1],
  ])('%s', async (_what, changes, numbers, total) => {
    const page = await read(changes);
    expect(page.numbers).toEqual(numbers);
    expect(page.total === null || page.total === total).toBe(true);
    expect(new Set(page.cards.map(({ id }) => id))).toEqual(
      new Set(page.rows.map(({ articleId }) => articleId)),
    );
  });
});
