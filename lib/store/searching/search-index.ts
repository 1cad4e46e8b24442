import { type Result, success } from '@/lib/base/result';
import { segmentsToMerge } from '@/lib/search/merge';
import { deletedCount, documentCount } from '@/lib/search/segment';
import type { LibraryConnection } from '../open-library';
import { read } from '../transact';
import { commitMerge, mergeStored } from './merge-stored';
import { dropIndex, type LoadedSegment, loadSegments, sweepBlocks } from './segments';
import { takeIn } from './take-in';

/** The search index on disk, and who alone changes it. Nothing of it is read before it is needed. */
export type SearchIndex = {
  /** Whether anything of it was read. */
  isLoaded(): boolean;
  /** Those that count now. */
  segments(): Promise<Result<readonly LoadedSegment[]>>;
  /** Takes a batch of changed articles in; gives whether there was one. */
  takeIn(): Promise<Result<boolean>>;
  /** Makes one of several segments where there are too many; gives whether there were. */
  merge(): Promise<Result<boolean>>;
  /** Articles whose last change is not in the index; an article changed twice may count twice. */
  waiting(): Promise<Result<number>>;
  /** Takes everything away; all articles wait then. Gives how many. */
  drop(): Promise<Result<number>>;
};

export function createSearchIndex(connection: LibraryConnection): SearchIndex {
  let segments: readonly LoadedSegment[] | null = null;
  let lastId = 0;
  /** Raised when everything is taken away, so that a merge in the middle knows. */
  let generation = 0;
  let hasSwept = false;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another: each begins with the segments that the one before left. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  };

  const load = async (): Promise<Result<readonly LoadedSegment[]>> => {
    if (segments !== null) return success(segments);
    const stored = await loadSegments(connection);
    if (!stored.ok) return stored;
    segments ??= stored.value.segments;
    lastId = Math.max(lastId, stored.value.lastId);
    return success(segments);
  };

  const sweep = async (unless: number | null) => {
    const kept = (segments ?? []).map(({ record }) => record.id);
    return sweepBlocks(connection, unless === null ? kept : [...kept, unless]);
  };

  const waiting = () =>
    read(
      connection,
      async (transaction) => success(await transaction.objectStore('unindexed').count()),
      { stores: ['unindexed'] },
    );

  return {
    isLoaded: () => segments !== null,
    segments: load,
    takeIn: () =>
      inTurn(async () => {
        const count = await waiting();
        if (!count.ok) return count;
        if (count.value === 0) return success(false);
        const before = await load();
        if (!before.ok) return before;
        lastId++;
        const taken = await takeIn(connection, { segments: before.value, id: lastId });
        if (!taken.ok) return taken;
        if (taken.value !== null) segments = taken.value;
        return success(taken.value !== null);
      }),
    async merge() {
      const all = await inTurn(load);
      if (!all.ok) return all;
      const ids = new Set(
        segmentsToMerge(
          all.value.map(({ record, deleted }) => ({
            id: record.id,
            count: documentCount(record),
            live: documentCount(record) - deletedCount(deleted),
          })),
        ),
      );
      const sources = all.value.filter(({ record }) => ids.has(record.id));
      if (sources.length === 0) return success(false);
      lastId++;
      const [id, mine] = [lastId, generation];
      if (!hasSwept) await inTurn(() => sweep(id));
      hasSwept = true;
      const merged = await mergeStored(connection, sources, {
        id,
        isUnwanted: () => generation !== mine,
      });
      if (!merged.ok) return merged;
      return inTurn(async () => {
        if (segments === null || generation !== mine) return success(true);
        const latest = segments.filter(({ record }) => ids.has(record.id));
        const committed = await commitMerge(connection, merged.value, latest);
        if (!committed.ok) return committed;
        const rest = segments.filter(({ record }) => !ids.has(record.id));
        segments = [...rest, committed.value];
        const swept = await sweep(null);
        return swept.ok ? success(true) : swept;
      });
    },
    waiting,
    drop: () =>
      inTurn(async () => {
        generation++;
        const dropped = await dropIndex(connection);
        segments = null;
        return dropped;
      }),
  };
}
