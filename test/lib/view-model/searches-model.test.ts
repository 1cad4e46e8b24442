import { expect, it } from 'vitest';
import { success } from '@/lib/base/result';
import type { SavedSearch } from '@/lib/library/searching';
import { createSearchesModel } from '@/lib/view-model/searches-model';
import { sampleId } from '../../support/sample-records';
import { viewTest } from '../../support/view-surroundings';

it('keeps a search under a name, and forgets it', async () => {
  let kept: readonly SavedSearch[] = [];
  const { around } = viewTest({
    'searches.list': () => success(kept),
    'searches.save': (search) => {
      kept = [...kept, search];
      return success(search);
    },
    'searches.remove': ({ id }) => {
      kept = kept.filter((search) => search.id !== id);
      return success(null);
    },
  });
  const model = createSearchesModel(around);
  await model.save({ name: 'Port', query: 'tag:port', order: 'published' });
  expect(model.searches.value).toMatchObject([
    { id: sampleId(100), name: 'Port', query: 'tag:port', order: 'published' },
  ]);
  await model.remove(sampleId(100));
  expect(model.searches.value).toEqual([]);
});
