import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import type { Id } from '@/lib/base/id';
import { failed, type Result, success } from '@/lib/base/result';
import type { ArticleImages } from '@/lib/library/kept-image';
import { createImagesModel } from '@/lib/view-model/images-model';
import { keptImage } from '../../support/sample-images';
import { sampleId, sampleRecord } from '../../support/sample-records';
import { later, viewTest } from '../../support/view-surroundings';

const [first, second] = [sampleId(1), sampleId(2)];

/** One kept image, named by its article and the number of the look at it. */
function imagesOf(articleId: Id, look = 1): ArticleImages {
  const source = `https://a.example/${articleId.at(-1)}/${look}.png`;
  return { images: [keptImage(source, { articleId, size: 9 })], offered: 3 };
}

/** Each look gives another answer, which the test lets come. */
function lateAnswers() {
  const looks: { readonly articleId: Id; answer(result: Result<ArticleImages>): void }[] = [];
  const test = viewTest({
    'images.list': ({ articleId }) => {
      const { promise, resolve } = later<Result<ArticleImages>>();
      looks.push({ articleId, answer: resolve });
      return promise;
    },
    'article.update': () => success(sampleRecord().saved),
  });
  return { ...test, looks };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('createImagesModel', () => {
  it('reads how it stands with the images of an article, and tells nothing before', async () => {
    const { around } = viewTest({ 'images.list': ({ articleId }) => success(imagesOf(articleId)) });
    const model = createImagesModel(around, signal<Id | null>(first));
    expect([model.images.value, model.counts.value]).toEqual([[], null]);
    await vi.waitFor(() => expect(model.images.value).toEqual(imagesOf(first).images));
    expect(model.counts.value).toEqual({ kept: 1, wanted: 0, failed: 0, bytes: 9, offered: 3 });
  });

  it('asks for nothing while no article is saved, and forgets what it had', async () => {
    const articleId = signal<Id | null>(null);
    const { around, asked } = viewTest({
      'images.list': (ask) => success(imagesOf(ask.articleId)),
    });
    const model = createImagesModel(around, articleId);
    await settled();
    expect(asked).toEqual([]);
    articleId.value = first;
    await vi.waitFor(() => expect(model.counts.value).not.toBeNull());
    articleId.value = null;
    expect([model.images.value, model.counts.value]).toEqual([[], null]);
    expect(await model.keep(true)).toBe(false);
    expect(asked).toHaveLength(1);
  });

  it('shows no images of the article before, nor a late answer about it', async () => {
    const articleId = signal<Id | null>(first);
    const { around, looks } = lateAnswers();
    const model = createImagesModel(around, articleId);
    articleId.value = second;
    looks[1]?.answer(success(imagesOf(second)));
    await vi.waitFor(() => expect(model.images.value).toEqual(imagesOf(second).images));
    looks[0]?.answer(success(imagesOf(first)));
    await settled();
    expect(model.images.value).toEqual(imagesOf(second).images);
    articleId.value = first;
    expect([model.images.value, model.counts.value]).toEqual([[], null]);
  });

  it('looks again when its images changed, or those of all, and not for others', async () => {
    const { around, announce, asked } = viewTest({
      'images.list': ({ articleId }) => success(imagesOf(articleId)),
    });
    createImagesModel(around, signal<Id | null>(first));
    announce('images.changed', { articleIds: [second] });
    announce('library.changed', { articleIds: [second] });
    expect(asked).toHaveLength(1);
    announce('images.changed', { articleIds: [second, first] });
    expect(asked).toHaveLength(2);
    announce('images.changed', { articleIds: null });
    expect(asked).toHaveLength(3);
    announce('library.changed', { articleIds: [first] });
    expect(asked).toHaveLength(4);
  });

  it('believes the answer to its last look, in whatever order they come', async () => {
    const { around, announce, looks } = lateAnswers();
    const model = createImagesModel(around, signal<Id | null>(first));
    announce('images.changed', { articleIds: [first] });
    looks[1]?.answer(success(imagesOf(first, 2)));
    await settled();
    looks[0]?.answer(success(imagesOf(first, 1)));
    await settled();
    expect(model.images.value).toEqual(imagesOf(first, 2).images);
  });

  it('stays with what it knows where it cannot look', async () => {
    const { around, announce, looks } = lateAnswers();
    const model = createImagesModel(around, signal<Id | null>(first));
    looks[0]?.answer(success(imagesOf(first)));
    await settled();
    announce('images.changed', { articleIds: null });
    looks[1]?.answer(failed('storage-blocked'));
    await settled();
    expect(model.images.value).toEqual(imagesOf(first).images);
  });

  it.each([true, false])(
    'has them kept or not: %s, and tells what came of it',
    async (isWanted) => {
      const { around, looks, payloadsOf } = lateAnswers();
      const model = createImagesModel(around, signal<Id | null>(first));
      const keeping = model.keep(isWanted);
      await vi.waitFor(() => expect(looks).toHaveLength(2));
      looks[1]?.answer(success(imagesOf(first, 2)));
      expect(await keeping).toBe(true);
      expect(payloadsOf('article.update')).toEqual([
        { id: first, edits: { keepImages: isWanted } },
      ]);
      expect(model.images.value).toEqual(imagesOf(first, 2).images);
    },
  );

  it('tells when it could not be done', async () => {
    const { around } = viewTest({
      'images.list': ({ articleId }) => success(imagesOf(articleId)),
      'article.update': () => failed('storage-full'),
    });
    const model = createImagesModel(around, signal<Id | null>(first));
    expect(await model.keep(true)).toBe(false);
  });

  it('shows the article that was opened meanwhile', async () => {
    const articleId = signal<Id | null>(first);
    const updated = later<null>();
    const looks: Id[] = [];
    const { around } = viewTest({
      'images.list': async (ask) => {
        looks.push(ask.articleId);
        // Longer than any answer about the first.
        if (ask.articleId === second) await new Promise((resolve) => setTimeout(resolve, 20));
        return success(imagesOf(ask.articleId));
      },
      'article.update': async () => {
        await updated.promise;
        return success(sampleRecord().saved);
      },
    });
    const model = createImagesModel(around, articleId);
    const keeping = model.keep(true);
    articleId.value = second;
    updated.resolve(null);
    expect(await keeping).toBe(true);
    await vi.waitFor(() => expect(model.images.value).toEqual(imagesOf(second).images));
  });

  it('ends with its view', async () => {
    const articleId = signal<Id | null>(first);
    const ending = new AbortController();
    const { around, announce, asked } = viewTest({
      'images.list': (ask) => success(imagesOf(ask.articleId)),
    });
    createImagesModel({ ...around, signal: ending.signal }, articleId);
    ending.abort();
    articleId.value = second;
    announce('images.changed', { articleIds: null });
    expect(asked).toHaveLength(1);
  });
});
