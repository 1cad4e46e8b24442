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

/** More articles than this, and their annotations are counted in more parts. */
const MANY_ARTICLES = 3000;
/** Where one part of the ids, which are UUIDs, ends and the next begins. */
const FEW_BOUNDS = [...'123456789abcdef'];
const MANY_BOUNDS = ['0', ...FEW_BOUNDS].flatMap((first) =>
  ['', ...FEW_BOUNDS].map((second) => first + second),
);

/**
 * What is in the library, and how many records are put apart. Chromium walks over all that it counts, and whoever wants to
 * write waits for it: so it is counted part by part, each in a transaction of its own, and what is written meanwhile may
 * count or not.
 */
export async function countLibrary(
  connection: LibraryConnection,
): Promise<Result<LibraryContents>> {
  const count = (name: StoreName, bounds: readonly string[] = []) =>
    countInParts(connection, name, bounds);
  const articles = await count('cards', FEW_BOUNDS);
  if (!articles.ok) return articles;
  const bounds = articles.value > MANY_ARTICLES ? MANY_BOUNDS : FEW_BOUNDS;
  const annotations = await count('annotations', bounds);
  if (!annotations.ok) return annotations;
  const versions = await count('versions', FEW_BOUNDS);
  if (!versions.ok) return versions;
  const [trashed, searches, quarantined] = [
    await count('trashedCards'),
    await count('searches'),
    await count('quarantine'),
  ];
  if (!trashed.ok) return trashed;
  if (!searches.ok) return searches;
  if (!quarantined.ok) return quarantined;
  return success({
    counts: {
      articles: articles.value,
      trashed: trashed.value,
      annotations: annotations.value,
      versions: versions.value,
      searches: searches.value,
    },
    quarantined: quarantined.value,
  });
}

async function countInParts(
  connection: LibraryConnection,
  name: StoreName,
  bounds: readonly string[],
): Promise<Result<number>> {
  let sum = 0;
  for (let part = 0; part <= bounds.length; part++) {
    const range = between(bounds[part - 1], bounds[part]);
    const counted = await read(
      connection,
      async (transaction) => success(await transaction.objectStore(name).count(range)),
      { stores: [name] },
    );
    if (!counted.ok) return counted;
    sum += counted.value;
  }
  return success(sum);
}

/** The keys from the first on, without the second; undefined = no bound. */
function between(first: string | undefined, second: string | undefined): IDBKeyRange | undefined {
  if (first === undefined) {
    return second === undefined ? undefined : IDBKeyRange.upperBound(second, true);
  }
  if (second === undefined) return IDBKeyRange.lowerBound(first);
  return IDBKeyRange.bound(first, second, false, true);
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
