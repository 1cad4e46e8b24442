import { describe, expect, it } from 'vitest';
import { commentOf, labelIdOf, tagsOf } from '@/lib/annotation/annotation-parts';
import type { AnnotationEdits } from '@/lib/annotation/create-annotation';
import {
  countAnnotations,
  editAnnotation,
  putAnnotation,
  readPageAnnotations,
  setAnnotationTrashed,
} from '@/lib/store/annotations';
import { getArticle, setArticleTrashed } from '@/lib/store/articles';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import { sampleAnnotation, sampleDay, sampleId, sampleText } from '@/test/support/sample-records';

const articleId = sampleId(1);

describe('an annotation', () => {
  it('of an article that is not there is refused', async () => {
    const put = await putAnnotation(emptyLibrary(), { articleId, annotation: sampleAnnotation() });
    expect(put).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  it('replaces the one with its id, so that an edit or a repeated save makes no second one', async () => {
    const library = emptyLibrary();
    await save(library);
    await putAnnotation(library, { articleId, annotation: sampleAnnotation() });
    const annotation = sampleAnnotation({ comment: 'Says who?' });
    await putAnnotation(library, { articleId, annotation });
    expect(must(await readPageAnnotations(library, articleId)).annotations).toEqual([annotation]);
  });

  it('is edited as it is stored by then: what others changed since stays', async () => {
    const library = emptyLibrary();
    const { id } = sampleAnnotation();
    await save(library, { annotation: sampleAnnotation() });
    const seen = { comment: '', tags: [] };
    const edit = async (edits: AnnotationEdits) =>
      must(await editAnnotation(library, { id, edits, now: sampleDay(4) })).annotation;
    await edit({ comment: 'Says who?', tags: ['city'], seen });
    await edit({ labelId: 'question' });
    const edited = await edit({ comment: 'Since when?', tags: ['ferry'], seen });
    expect(commentOf(edited)).toBe('Says who?\n\nSince when?');
    expect(tagsOf(edited)).toEqual(['city', 'ferry']);
    expect(labelIdOf(edited)).toBe('question');
    expect(edited.modified).toBe(sampleDay(4));
    expect(must(await readPageAnnotations(library, articleId)).annotations).toEqual([edited]);
    const gone = await editAnnotation(library, { id: sampleId(9), edits: {}, now: sampleDay(4) });
    expect(gone).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  it('counts until it is in the trash, and again when it is back', async () => {
    const library = emptyLibrary();
    const annotation = sampleAnnotation();
    await save(library, { annotation });
    const counts: number[] = [];
    for (const trashedAt of [null, sampleDay(3), null]) {
      const record = must(await setAnnotationTrashed(library, annotation.id, trashedAt));
      expect(record).toEqual({ id: annotation.id, articleId, annotation, trashedAt });
      counts.push(must(await countAnnotations(library, articleId)));
    }
    expect(counts).toEqual([1, 0, 1]);
  });

  it('brings its article back from the trash', async () => {
    const library = emptyLibrary();
    await save(library);
    await setArticleTrashed(library, articleId, sampleDay(2));
    await putAnnotation(library, { articleId, annotation: sampleAnnotation() });
    expect(must(await getArticle(library, articleId)).saved.trashedAt).toBeNull();
    expect(must(await countAnnotations(library, articleId))).toBe(1);
  });

  it('that is not there cannot be put into the trash', async () => {
    const trashed = await setAnnotationTrashed(emptyLibrary(), sampleId(9), sampleDay(2));
    expect(trashed).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});

describe('the annotations of a page', () => {
  it('come in document order with the text that they speak of, without those in the trash', async () => {
    const library = emptyLibrary();
    await save(library);
    const [last, first, trashed] = [
      sampleAnnotation({ id: sampleId(4), exact: 'Monday' }),
      sampleAnnotation({ id: sampleId(5), exact: 'ferry' }),
      sampleAnnotation({ id: sampleId(6), exact: 'office' }),
    ];
    for (const annotation of [last, first, trashed]) {
      await putAnnotation(library, { articleId, annotation });
    }
    await setAnnotationTrashed(library, trashed.id, sampleDay(2));
    expect(must(await readPageAnnotations(library, articleId))).toEqual({
      articleId,
      annotations: [first, last],
      texts: { [sampleId(2)]: sampleText },
    });
  });

  it('have no text of a version that is not there', async () => {
    const library = emptyLibrary();
    await save(library);
    const annotation = sampleAnnotation({ versionId: sampleId(99) });
    await putAnnotation(library, { articleId, annotation });
    expect(must(await readPageAnnotations(library, articleId))).toMatchObject({
      annotations: [annotation],
      texts: {},
    });
  });
});

it('counts none for an article that is not there', async () => {
  expect(must(await countAnnotations(emptyLibrary(), articleId))).toBe(0);
});
