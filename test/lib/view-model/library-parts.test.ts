import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import { createLibraryParts, createLibrarySections } from '@/lib/view-model/library-parts';
import { viewTest } from '../../support/view-surroundings';

it('makes parts that speak to the same background', async () => {
  const { around, asked } = viewTest({
    'library.tags': () => success([]),
    'searches.list': () => success([]),
    'job.list': () => success([]),
  });
  const parts = createLibraryParts(around);
  await Promise.all([parts.tags.read(), parts.searches.read(), parts.jobs.read()]);
  expect(asked.map(({ name }) => name).sort()).toEqual([
    'job.list',
    'library.tags',
    'searches.list',
  ]);
});

it('reads of the sections only what is opened', async () => {
  const { around, asked } = viewTest({
    'trash.list': () => success({ articles: [], annotations: [] }),
  });
  const { trash } = createLibrarySections(around);
  await trash.read();
  expect(asked.map(({ name }) => name)).toEqual(['trash.list']);
});
