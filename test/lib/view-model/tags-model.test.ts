import { expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import { createTagsModel } from '@/lib/view-model/tags-model';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

it('knows the tags in use, and reads them again on a change', async () => {
  const { around, announce, payloadsOf } = viewTest({
    'library.tags': () => success([{ tag: 'port', count: 3 }]),
  });
  const model = createTagsModel(around);
  await model.read();
  expect(model.tags.value).toEqual([{ tag: 'port', count: 3 }]);
  announce('library.changed', { articleIds: [] });
  await vi.waitFor(() => expect(payloadsOf('library.tags')).toHaveLength(2));
});

it('renames everywhere, and tells why it could not', async () => {
  const { around, payloadsOf } = viewTest({
    'tags.change': ({ to }) => (to === '' ? failed('invalid-message') : success([sampleId(1)])),
  });
  const model = createTagsModel(around);
  expect(await model.change(['port', 'harbor'], 'harbour')).toEqual([sampleId(1)]);
  expect(payloadsOf('tags.change')).toEqual([{ from: ['port', 'harbor'], to: 'harbour' }]);
  expect(await model.change(['port'], '')).toBeNull();
  expect(model.failure.value?.code).toBe('invalid-message');
});
