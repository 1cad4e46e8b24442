import { type ReadonlySignal, signal } from '@preact/signals';
import type { Id } from '@/lib/base/id';
import type { SavedSearch } from '@/lib/library/searching';
import type { ViewSurroundings } from './surroundings';

/** Searches that are kept under a name. */
export type SearchesModel = {
  readonly searches: ReadonlySignal<readonly SavedSearch[]>;
  read(): Promise<void>;
  save(search: Pick<SavedSearch, 'name' | 'query' | 'order'>): Promise<void>;
  remove(id: Id): Promise<void>;
};

export function createSearchesModel({ request, newId, now }: ViewSurroundings): SearchesModel {
  const searches = signal<readonly SavedSearch[]>([]);
  const read = async () => {
    const listed = await request('searches.list', {});
    if (listed.ok) searches.value = listed.value;
  };
  return {
    searches,
    read,
    async save(search) {
      await request('searches.save', { ...search, id: newId(), createdAt: now() });
      await read();
    },
    async remove(id) {
      await request('searches.remove', { id });
      await read();
    },
  };
}
