import { describe, expect, it } from 'vitest';
import { tagsOf } from '@/lib/annotation/annotation-parts';
import { setAnnotationTrashed } from '@/lib/store/annotations';
import { getArticle, setArticleTrashed } from '@/lib/store/articles';
import { readRecords } from '@/lib/store/records';
import { createFinder } from '@/lib/store/searching/finder';
import { changeTags } from '@/lib/store/tags';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
} from '@/test/support/sample-records';

const now = sampleDay(9);

async function tagged() {
  const library = emptyLibrary();
  await save(library, {
    edits: { tags: ['boats', 'city/harbour'] },
    annotation: sampleAnnotation({ tags: ['city', 'check'] }),
  });
  await save(library, {
    articleId: sampleId(11),
    versionId: sampleId(12),
    capture: sampleCapture({ url: 'https://harbour.example/2' }),
    edits: { tags: ['ships'] },
  });
  return library;
}

const tagsIn = async (library: Awaited<ReturnType<typeof tagged>>) => {
  const { saved, annotations } = must(await getArticle(library, sampleId(1)));
  return [saved.tags, annotations.flatMap(({ annotation }) => tagsOf(annotation))];
};

describe('a tag', () => {
  it('is renamed on articles and annotations, its children along', async () => {
    const library = await tagged();
    expect(must(await changeTags(library, { from: ['city'], to: 'town', now }))).toEqual([
      sampleId(1),
    ]);
    expect(await tagsIn(library)).toEqual([
      ['boats', 'town/harbour'],
      ['town', 'check'],
    ]);
  });

  it('is merged with others, and counted once', async () => {
    const library = await tagged();
    await changeTags(library, { from: ['boats', 'ships'], to: 'vessels', now });
    expect(must(await createFinder(library).tags())[0]).toEqual({ tag: 'vessels', count: 2 });
  });

  it('is taken away everywhere', async () => {
    const library = await tagged();
    await changeTags(library, { from: ['city'], to: null, now });
    expect(await tagsIn(library)).toEqual([['boats'], ['check']]);
  });

  it('changes in the trash too, so that it does not come back from there', async () => {
    const library = await tagged();
    await setAnnotationTrashed(library, sampleId(3), sampleDay(5));
    await setArticleTrashed(library, sampleId(11), sampleDay(5));
    await changeTags(library, { from: ['check', 'ships'], to: null, now });
    await setAnnotationTrashed(library, sampleId(3), null);
    await setArticleTrashed(library, sampleId(11), null);
    expect(must(await createFinder(library).tags()).map(({ tag }) => tag)).toEqual([
      'boats',
      'city',
      'city/harbour',
    ]);
  });

  it('that nobody has changes nothing', async () => {
    const library = await tagged();
    const before = must(await readRecords(library, null));
    expect(must(await changeTags(library, { from: ['x'], to: 'y', now }))).toEqual([]);
    expect(must(await readRecords(library, null))).toEqual(before);
  });
});
