import { describe, expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { createDetailsModel } from '@/lib/view-model/details-model';
import { keptImage } from '../../support/sample-images';
import { sampleDetails } from '../../support/sample-page';
import { sampleId } from '../../support/sample-records';
import { later, viewTest } from '../../support/view-surroundings';

describe('createDetailsModel', () => {
  it('reads the article that is opened, and again when it changed', async () => {
    const { around, announce, payloadsOf } = viewTest({
      'article.get': () => success(sampleDetails()),
    });
    const model = createDetailsModel(around);
    await model.open(sampleId(1));
    expect(model.details.value?.saved.id).toBe(sampleId(1));
    announce('library.changed', { articleIds: [sampleId(2)] });
    announce('library.changed', { articleIds: [sampleId(1)] });
    await vi.waitFor(() => expect(payloadsOf('article.get')).toHaveLength(2));
    await model.open(null);
    expect([model.openId.value, model.details.value]).toEqual([null, null]);
  });

  it('tells of the images of the article that is open', async () => {
    const image = keptImage('https://harbour.example/ferry.png');
    const { around, payloadsOf } = viewTest({
      'article.get': () => success(sampleDetails()),
      'images.list': () => success({ images: [image], offered: 2 }),
    });
    const model = createDetailsModel(around);
    expect(payloadsOf('images.list')).toEqual([]);
    await model.open(sampleId(1));
    await vi.waitFor(() => expect(model.images.images.value).toEqual([image]));
    expect(payloadsOf('images.list')).toEqual([{ articleId: sampleId(1) }]);
    await model.open(null);
    expect(model.images.counts.value).toBeNull();
  });

  it('shows no article in the place of another', async () => {
    const first = later<ReturnType<typeof sampleDetails>>();
    const { around } = viewTest({
      'article.get': async ({ id }) =>
        id === sampleId(1) ? success(await first.promise) : failed('not-found', id),
    });
    const model = createDetailsModel(around);
    const opening = model.open(sampleId(1));
    await model.open(sampleId(2));
    first.resolve(sampleDetails());
    await opening;
    expect(model.details.value).toBeNull();
    expect(model.failure.value?.code).toBe('not-found');
  });
});
