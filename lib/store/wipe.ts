import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { LibraryCounts } from '@/lib/library/library-health';
import { countsOf } from './marks';
import type { LibraryConnection } from './open-library';
import type { StoreName } from './schema';
import { write } from './transact';

/**
 * Deletes everything for good, in one transaction; gives what went. The library gets another mark, so that nobody takes
 * it for one that was lost.
 */
export function wipeLibrary(
  connection: LibraryConnection,
  libraryId: Id,
): Promise<Result<{ readonly counts: LibraryCounts; readonly articleIds: readonly Id[] }>> {
  return write(
    connection,
    async (transaction) => {
      const counts = await countsOf(transaction);
      const articleIds = await transaction.objectStore('articles').getAllKeys();
      await Promise.all(everyStore.map((name) => transaction.objectStore(name).clear()));
      await transaction.objectStore('marks').put({ id: 'library', libraryId });
      return success({ counts, articleIds });
    },
    { stores: everyStore },
  );
}

const everyStore: readonly StoreName[] = [
  'cards',
  'trashedCards',
  'articles',
  'versions',
  'bodies',
  'texts',
  'annotations',
  'images',
  'imageBytes',
  'searches',
  'jobs',
  'staged',
  'unindexed',
  'segments',
  'blocks',
  'tombstones',
  'marks',
  'quarantine',
];
