import type { Id } from '@/lib/base/id';
import { type Result, success } from '@/lib/base/result';
import { createSegmentBuilder } from '@/lib/search/build-segment';
import { documentOfArticle, type SearchDocument } from '@/lib/search/document';
import { documentOf, withDeleted } from '@/lib/search/segment';
import type { LibraryConnection } from '../open-library';
import type { Reading } from '../schema';
import { read, write } from '../transact';
import { type LoadedSegment, loaded, putBlocks } from './segments';

/** Articles that one segment takes in at once: a few MB of postings in hand. */
const BATCH = 200;
/** After as many documents others get a turn: about 20 ms. */
const PAUSE_AFTER = 16;

const reading = { stores: ['unindexed', 'articles', 'texts', 'annotations'] } as const;
const writing = {
  stores: ['unindexed', 'segments', 'tombstones', 'blocks'],
  durability: 'relaxed',
} as const;

/** Lets what waits have its turn. */
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Changes that wait to be taken in: what to read, and which notes are settled by it. */
type Waiting = {
  readonly ids: readonly Id[];
  readonly documents: readonly SearchDocument[];
  readonly first: number;
  readonly last: number;
};

/**
 * Takes the articles that changed longest ago into the index as a new segment; what the index had of them before counts
 * as deleted. All of it in one transaction: a background that is stopped begins the same batch again. Null = nothing
 * waited.
 */
export async function takeIn(
  connection: LibraryConnection,
  { segments, id }: { readonly segments: readonly LoadedSegment[]; readonly id: number },
): Promise<Result<readonly LoadedSegment[] | null>> {
  const waiting = await read(connection, (transaction) => readWaiting(transaction), reading);
  if (!waiting.ok) return waiting;
  if (waiting.value === null) return success(null);
  const { ids, documents, first, last } = waiting.value;
  const builder = createSegmentBuilder();
  for (const [index, document] of documents.entries()) {
    if (index > 0 && index % PAUSE_AFTER === 0) await pause();
    builder.add(document);
  }
  const built = documents.length === 0 ? null : builder.finish(id);
  const left = segments.map((segment) => without(segment, ids));
  return write(
    connection,
    async (transaction) => {
      if (built !== null) {
        await transaction.objectStore('segments').put(built.record);
        await putBlocks(transaction, id, { blocks: built.blocks, from: 0 });
      }
      for (const [index, segment] of left.entries()) {
        if (segment === segments[index]) continue;
        await transaction.objectStore('tombstones').put(segment.deleted, segment.record.id);
      }
      await transaction.objectStore('unindexed').delete(IDBKeyRange.bound(first, last));
      return success(built === null ? left : [...left, loaded(built.record)]);
    },
    writing,
  );
}

async function readWaiting(transaction: Reading): Promise<Result<Waiting | null>> {
  const store = transaction.objectStore('unindexed');
  const [keys, values] = await Promise.all([
    store.getAllKeys(null, BATCH),
    store.getAll(null, BATCH),
  ]);
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return success(null);
  const ids = [...new Set(values)];
  const documents = await Promise.all(ids.map((id) => readDocument(transaction, id)));
  return success({
    ids,
    documents: documents.filter((document) => document !== null),
    first,
    last,
  });
}

/** Null = nothing of it is to be found: it is gone or in the trash. */
async function readDocument(transaction: Reading, id: Id): Promise<SearchDocument | null> {
  const [saved, annotations] = await Promise.all([
    transaction.objectStore('articles').get(id),
    transaction.objectStore('annotations').index('articleId').getAll(id),
  ]);
  if (saved === undefined || saved.trashedAt !== null) return null;
  const stored = await transaction.objectStore('texts').get(saved.currentVersionId);
  return documentOfArticle({
    saved,
    text: stored?.text ?? '',
    annotations: annotations
      .filter(({ trashedAt }) => trashedAt === null)
      .map(({ annotation }) => annotation),
  });
}

function without(segment: LoadedSegment, ids: readonly Id[]): LoadedSegment {
  const documents = ids
    .map((id) => documentOf(segment.record.articleIds, id))
    .filter((document) => document >= 0);
  if (documents.length === 0) return segment;
  return { ...segment, deleted: withDeleted(segment.deleted, documents) };
}
