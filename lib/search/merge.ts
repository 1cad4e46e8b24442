import { type Entry, entriesOf } from './blocks';
import { createByteWriter } from './bytes';
import { readPostings, writePosting } from './postings';
import { documentCount, ID_BYTES, isDeleted, type SegmentRecord } from './segment';

/** The number of a document that a merge leaves out. */
export const DROPPED = 0xffffffff;

export type MergeSource = {
  /** The new number of each document, ascending; `DROPPED` = deleted. */
  readonly numbers: Uint32Array;
  /** The next block in order; null = none is left. */
  readonly nextBlock: () => Promise<Uint8Array | null>;
};

type Cursor = {
  readonly source: MergeSource;
  entries: Iterator<Entry, unknown>;
  /** Null = at the end. */
  entry: Entry | null;
};

/**
 * Calls back with the entries of all sources as one, in ascending order, of the documents that stay. Holds one block of
 * each source at a time. `numbers` of a later source are above those of an earlier one.
 */
export async function mergeEntries(
  sources: readonly MergeSource[],
  onEntry: (entry: Entry) => void | Promise<void>,
): Promise<void> {
  const cursors: Cursor[] = sources.map((source) => ({
    source,
    entries: entriesOf(new Uint8Array()),
    entry: null,
  }));
  for (const cursor of cursors) await advance(cursor);
  const writer = createByteWriter();
  for (;;) {
    const term = leastTerm(cursors);
    if (term === null) return;
    writer.clear();
    const list = { count: 0, last: 0 };
    for (const cursor of cursors) {
      if (cursor.entry?.term !== term) continue;
      const { documents, fields } = readPostings(
        { bytes: cursor.entry.bytes, at: 0 },
        cursor.entry.count,
      );
      for (let index = 0; index < documents.length; index++) {
        const number = cursor.source.numbers[documents[index] ?? 0] ?? DROPPED;
        if (number === DROPPED) continue;
        writePosting(writer, number - list.last, fields[index] ?? 0);
        list.last = number;
        list.count++;
      }
      const next = cursor.entries.next();
      if (next.done === true) await advance(cursor);
      else cursor.entry = next.value;
    }
    if (list.count > 0) {
      const written = onEntry({ term, count: list.count, bytes: writer.toBytes() });
      if (written !== undefined) await written;
    }
  }
}

async function advance(cursor: Cursor): Promise<void> {
  for (;;) {
    const block = await cursor.source.nextBlock();
    cursor.entry = null;
    if (block === null) return;
    cursor.entries = entriesOf(block);
    const next = cursor.entries.next();
    if (next.done === true) continue;
    cursor.entry = next.value;
    return;
  }
}

function leastTerm(cursors: readonly Cursor[]): string | null {
  let least: string | null = null;
  for (const { entry } of cursors) {
    if (entry !== null && (least === null || entry.term < least)) least = entry.term;
  }
  return least;
}

export type Remaining = { readonly segment: SegmentRecord; readonly deleted: Uint8Array };

/** The new numbers of the documents that stay, one source after the other. */
export function newNumbers(sources: readonly Remaining[]): readonly Uint32Array[] {
  let next = 0;
  return sources.map(({ segment, deleted }) =>
    Uint32Array.from({ length: documentCount(segment) }, (_, document) =>
      isDeleted(deleted, document) ? DROPPED : next++,
    ),
  );
}

/** What a segment tells of its documents, of those that stay. */
export function mergedDocuments(
  sources: readonly Remaining[],
): Pick<SegmentRecord, 'articleIds' | 'versionIds' | 'lengths' | 'days'> {
  const numbers = newNumbers(sources);
  const count = numbers.flatMap((list) => [...list]).filter((number) => number !== DROPPED).length;
  const merged = {
    articleIds: new Uint8Array(count * ID_BYTES),
    versionIds: new Uint8Array(count * ID_BYTES),
    lengths: new Uint8Array(count),
    days: new Uint16Array(count),
  };
  for (const [index, { segment }] of sources.entries()) {
    for (const [document, number] of (numbers[index] ?? []).entries()) {
      if (number === DROPPED) continue;
      const from = document * ID_BYTES;
      merged.articleIds.set(segment.articleIds.subarray(from, from + ID_BYTES), number * ID_BYTES);
      merged.versionIds.set(segment.versionIds.subarray(from, from + ID_BYTES), number * ID_BYTES);
      merged.lengths[number] = segment.lengths[document] ?? 0;
      merged.days[number] = segment.days[document] ?? 0;
    }
  }
  return merged;
}

/** Segments of about one size are merged when there are this many. */
const MERGE_WIDTH = 6;
/** Below this many documents all segments are of one size. */
const SMALLEST = 64;

/**
 * Which segments should become one, if any: so that their number grows with the logarithm of the library, and each
 * document is written a few times only. Those of which most was deleted go first.
 */
export function segmentsToMerge(
  segments: readonly { readonly id: number; readonly live: number; readonly count: number }[],
): readonly number[] {
  const sparse = segments.filter(({ live, count }) => count > SMALLEST && live < count / 2);
  const tiers = new Map<number, number[]>();
  for (const { id, live } of segments) {
    const tier = Math.max(0, Math.floor(Math.log(live / SMALLEST) / Math.log(MERGE_WIDTH)) + 1);
    tiers.set(tier, [...(tiers.get(tier) ?? []), id]);
  }
  const crowded = [...tiers].sort(([a], [b]) => a - b).find(([, ids]) => ids.length >= MERGE_WIDTH);
  if (crowded === undefined) return sparse.slice(0, 1).map(({ id }) => id);
  // All smaller ones go along: they would be in the way next.
  return segments
    .filter(({ id, live }) => crowded[1].includes(id) || live < SMALLEST)
    .map(({ id }) => id);
}
