import { type Result, success } from '@/lib/base/result';
import type { Block } from '@/lib/search/blocks';
import { blockKey, documentCount, noneDeleted, type SegmentRecord } from '@/lib/search/segment';
import type { LibraryConnection } from '../open-library';
import type { Writing } from '../schema';
import { read, write } from '../transact';

/** A segment as it is held while the background lives: some 40 bytes a document. */
export type LoadedSegment = {
  readonly record: SegmentRecord;
  readonly firstTerms: readonly string[];
  readonly deleted: Uint8Array;
  /** The latest of its documents' days. */
  readonly newestDay: number;
};

export type LoadedSegments = {
  readonly segments: readonly LoadedSegment[];
  /** The highest number of a segment that there ever was a block of. */
  readonly lastId: number;
};

const scope = { stores: ['segments', 'tombstones', 'blocks'] } as const;

/** What a block key's segment is, and back. */
const segmentOf = (key: number) => Math.floor(key / blockKey(1, 0));

export function loadSegments(connection: LibraryConnection): Promise<Result<LoadedSegments>> {
  return read(
    connection,
    async (transaction) => {
      const [records, lastBlock] = await Promise.all([
        transaction.objectStore('segments').getAll(),
        transaction.objectStore('blocks').openKeyCursor(null, 'prev'),
      ]);
      const tombstones = await Promise.all(
        records.map(({ id }) => transaction.objectStore('tombstones').get(id)),
      );
      const segments = records.map((record, index) => loaded(record, tombstones[index]));
      const ids = records.map(({ id }) => id);
      return success({
        segments,
        lastId: Math.max(0, ...ids, segmentOf(lastBlock?.key ?? 0)),
      });
    },
    scope,
  );
}

export function loaded(record: SegmentRecord, deleted?: Uint8Array): LoadedSegment {
  return {
    record,
    firstTerms: record.firstTerms === '' ? [] : record.firstTerms.split('\n'),
    deleted: deleted ?? noneDeleted(documentCount(record)),
    newestDay: record.days.reduce((latest, day) => Math.max(latest, day), 0),
  };
}

/** Stores blocks of a segment that has none from `from` on yet, within a transaction. */
export async function putBlocks(
  transaction: Writing,
  segmentId: number,
  { blocks, from }: { readonly blocks: readonly Block[]; readonly from: number },
): Promise<void> {
  const store = transaction.objectStore('blocks');
  await Promise.all(
    blocks.map(({ bytes }, index) => store.put(bytes, blockKey(segmentId, from + index))),
  );
}

/** Deletes the blocks of every segment that is not among these: of merged ones, and of merges that were cut off. */
export function sweepBlocks(
  connection: LibraryConnection,
  segmentIds: readonly number[],
): Promise<Result<null>> {
  return write(
    connection,
    async (transaction) => {
      const store = transaction.objectStore('blocks');
      const ids = [0, ...[...segmentIds].sort((a, b) => a - b), Number.MAX_SAFE_INTEGER];
      for (const [index, id] of ids.entries()) {
        const before = ids[index - 1];
        if (before === undefined) continue;
        const lower = blockKey(before + 1, 0);
        const upper = id === Number.MAX_SAFE_INTEGER ? id : blockKey(id, 0);
        if (lower < upper) await store.delete(IDBKeyRange.bound(lower, upper, false, true));
      }
      return success(null);
    },
    { stores: ['blocks'], durability: 'relaxed' },
  );
}

/** Takes the whole index away, and has every article taken in again. Gives how many that are. */
export function dropIndex(connection: LibraryConnection): Promise<Result<number>> {
  return write(
    connection,
    async (transaction) => {
      for (const name of ['segments', 'tombstones', 'blocks', 'unindexed'] as const) {
        await transaction.objectStore(name).clear();
      }
      const ids = await transaction.objectStore('cards').getAllKeys();
      const unindexed = transaction.objectStore('unindexed');
      await Promise.all(ids.map((id) => unindexed.add(id)));
      return success(ids.length);
    },
    { stores: ['segments', 'tombstones', 'blocks', 'unindexed', 'cards'], durability: 'relaxed' },
  );
}
