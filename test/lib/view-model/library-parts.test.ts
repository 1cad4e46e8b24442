import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { createLibraryParts } from '@/lib/view-model/library-parts';
import { viewTest } from '../../support/view-surroundings';

it('makes parts that speak to the same background', async () => {
  const { around, asked } = viewTest({
    'library.tags': () => success([]),
    'searches.list': () => success([]),
  });
  const parts = createLibraryParts(around);
  await Promise.all([parts.tags.read(), parts.searches.read()]);
  expect(asked.map(({ name }) => name).sort()).toEqual(['library.tags', 'searches.list']);
});
