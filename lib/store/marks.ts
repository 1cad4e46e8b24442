import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import type { LibraryContents, LibraryCounts } from '@/lib/library/library-health';
import type { LibraryConnection } from './open-library';
import type { Reading, StoreName, Writing } from './schema';
import { read, write } from './transact';

/** The id by which this library is known again; null = it has none yet, as after it was made or emptied. */
export function readMark(connection: LibraryConnection): Promise<Result<Id | null>> {
  return read(
    connection,
    async (transaction) => {
      const mark = await transaction.objectStore('marks').get('library');
      return success(mark?.libraryId ?? null);
    },
    { stores: ['marks'] },
  );
}

/** Marks the library; one that has a mark keeps it. Gives the mark it has now. */
export function putMark(connection: LibraryConnection, libraryId: Id): Promise<Result<Id>> {
  return write(
    connection,
    async (transaction) => {
      const marks = transaction.objectStore('marks');
      const known = await marks.get('library');
      if (known !== undefined) return success(known.libraryId);
      await marks.put({ id: 'library', libraryId });
      return success(libraryId);
    },
    { stores: ['marks'] },
  );
}

const counted = [
  'cards',
  'trashedCards',
  'annotations',
  'versions',
  'searches',
  'quarantine',
] as const;

/** What is in the library, and how many records are put apart. */
export function countLibrary(connection: LibraryConnection): Promise<Result<LibraryContents>> {
  return read(
    connection,
    async (transaction) => {
      const counts = await countsOf(transaction);
      return success({ counts, quarantined: await transaction.objectStore('quarantine').count() });
    },
    { stores: counted },
  );
}

/** Of a transaction on all that is counted. */
export async function countsOf(transaction: Reading | Writing): Promise<LibraryCounts> {
  const count = (name: StoreName) => transaction.objectStore(name).count();
  const [articles, trashed, annotations, versions, searches] = await Promise.all([
    count('cards'),
    count('trashedCards'),
    count('annotations'),
    count('versions'),
    count('searches'),
  ]);
  return { articles, trashed, annotations, versions, searches };
}
