import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { SavedSearch } from '@/lib/library/searching';
import type { LibraryConnection } from './open-library';
import { read, write } from './transact';

const scope = { stores: ['searches'] } as const;

/** All saved searches, oldest first. */
export function listSearches(
  connection: LibraryConnection,
): Promise<Result<readonly SavedSearch[]>> {
  return read(
    connection,
    async (transaction) => {
      const searches = await transaction.objectStore('searches').getAll();
      return success(searches.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)));
    },
    scope,
  );
}

/** Stores a new or changed search. Repeatable. */
export function putSearch(
  connection: LibraryConnection,
  search: SavedSearch,
): Promise<Result<SavedSearch>> {
  return write(
    connection,
    async (transaction) => {
      await transaction.objectStore('searches').put(search);
      return success(search);
    },
    scope,
  );
}

/** Takes a saved search away; nothing where there is none. */
export function removeSearch(connection: LibraryConnection, id: Id): Promise<Result<null>> {
  return write(
    connection,
    async (transaction) => {
      await transaction.objectStore('searches').delete(id);
      return success(null);
    },
    scope,
  );
}
