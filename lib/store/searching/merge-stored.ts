import { failed, type Result, success } from '@/lib/base/result';
import { type Block, createBlockWriter } from '@/lib/search/blocks';
import { DROPPED, mergedDocuments, mergeEntries, newNumbers } from '@/lib/search/merge';
import { blockKey, isDeleted, noneDeleted, withDeleted } from '@/lib/search/segment';
import type { LibraryConnection } from '../open-library';
import { read, write } from '../transact';
import { type LoadedSegment, loaded, putBlocks } from './segments';

/** Blocks read ahead of each segment, and written at once: a hundred kilobytes, for which a person's save may wait. */
const READ_AHEAD = 16;
const WRITE_BATCH = 16;

export type Merged = {
  readonly segment: LoadedSegment;
  /** For each source the new numbers of its documents. */
  readonly numbers: readonly Uint32Array[];
};

/**
 * Writes the blocks of several segments as those of one new segment, which counts for nothing until `commitMerge`.
 * Between any two reads and writes others have their turn; `unexpected` when `isUnwanted` says so meanwhile.
 */
export async function mergeStored(
  connection: LibraryConnection,
  sources: readonly LoadedSegment[],
  { id, isUnwanted }: { readonly id: number; readonly isUnwanted: () => boolean },
): Promise<Result<Merged>> {
  const remaining = sources.map(({ record, deleted }) => ({ segment: record, deleted }));
  const numbers = newNumbers(remaining);
  const firstTerms: string[] = [];
  let waiting: Block[] = [];
  let byteCount = 0;
  const writer = createBlockWriter((block) => {
    firstTerms.push(block.firstTerm);
    byteCount += block.bytes.length;
    waiting.push(block);
  });
  const flush = async () => {
    const blocks = waiting;
    waiting = [];
    const written = await write(
      connection,
      async (transaction) => {
        await putBlocks(transaction, id, { blocks, from: firstTerms.length - blocks.length });
        return success(null);
      },
      { stores: ['blocks'], durability: 'relaxed' },
    );
    if (!written.ok) throw new MergeError(written);
    if (isUnwanted()) throw new MergeError(failed('unexpected', 'The merge was given up'));
  };
  try {
    await mergeEntries(
      sources.map((source, index) => ({
        numbers: numbers[index] ?? new Uint32Array(),
        nextBlock: blockReader(connection, source),
      })),
      (entry) => {
        writer.add(entry);
        return waiting.length >= WRITE_BATCH ? flush() : undefined;
      },
    );
    writer.finish();
    await flush();
  } catch (error) {
    if (error instanceof MergeError) return error.result;
    throw error;
  }
  const record = {
    id,
    ...mergedDocuments(remaining),
    firstTerms: firstTerms.join('\n'),
    byteCount,
  };
  return success({ segment: loaded(record), numbers });
}

class MergeError extends Error {
  readonly result: Result<never>;
  constructor(result: Result<unknown>) {
    super('The merge was cut off');
    this.result = result.ok ? failed('unexpected') : result;
  }
}

/** Gives the blocks of a segment one after another, read some at a time. */
function blockReader(connection: LibraryConnection, { record, firstTerms }: LoadedSegment) {
  let ahead: Uint8Array[] = [];
  let next = 0;
  return async (): Promise<Uint8Array | null> => {
    if (ahead.length === 0 && next < firstTerms.length) {
      const to = Math.min(next + READ_AHEAD, firstTerms.length);
      const range = IDBKeyRange.bound(blockKey(record.id, next), blockKey(record.id, to - 1));
      next = to;
      const blocks = await read(
        connection,
        async (transaction) => success(await transaction.objectStore('blocks').getAll(range)),
        { stores: ['blocks'] },
      );
      if (!blocks.ok) throw new MergeError(blocks);
      ahead = blocks.value;
    }
    return ahead.shift() ?? null;
  };
}

/** Puts the merged segment in the place of its sources. What was deleted in them meanwhile is deleted in it. */
export function commitMerge(
  connection: LibraryConnection,
  { segment, numbers }: Merged,
  sources: readonly LoadedSegment[],
): Promise<Result<LoadedSegment>> {
  const gone = sources.flatMap(({ deleted }, index) =>
    [...(numbers[index] ?? [])].filter(
      (number, document) => number !== DROPPED && isDeleted(deleted, document),
    ),
  );
  const count = segment.record.lengths.length;
  const committed = { ...segment, deleted: withDeleted(noneDeleted(count), gone) };
  return write(
    connection,
    async (transaction) => {
      await transaction.objectStore('segments').put(committed.record);
      if (gone.length > 0) {
        await transaction.objectStore('tombstones').put(committed.deleted, committed.record.id);
      }
      for (const { record } of sources) {
        await transaction.objectStore('segments').delete(record.id);
        await transaction.objectStore('tombstones').delete(record.id);
      }
      return success(committed);
    },
    { stores: ['segments', 'tombstones'], durability: 'relaxed' },
  );
}
