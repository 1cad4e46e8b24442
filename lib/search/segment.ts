import type { Id } from '@/lib/base/id';

/**
 * An immutable part of the search index: its documents, and where its blocks begin. The blocks, and which documents were
 * deleted since, are records of their own.
 */
export type SegmentRecord = {
  readonly id: number;
  /** Ids of article and version of each document, 16 bytes each. */
  readonly articleIds: Uint8Array;
  readonly versionIds: Uint8Array;
  /** Length of each document, see `lengthCode`. */
  readonly lengths: Uint8Array;
  /** Day of saving of each document, days since 1970. */
  readonly days: Uint16Array;
  /** The first term of each block, in ascending order, joined by line breaks (no term has one). */
  readonly firstTerms: string;
  /** Of all blocks. */
  readonly byteCount: number;
};

/** A document's place in a segment. */
export type DocumentIds = { readonly articleId: Id; readonly versionId: Id };

export const ID_BYTES = 16;

/** Number of blocks that one segment may have: 2^20 of 8 kB. */
const MAX_BLOCKS = 2 ** 20;

/** The key under which a block is stored. */
export function blockKey(segmentId: number, block: number): number {
  return segmentId * MAX_BLOCKS + block;
}

export function documentCount(segment: Pick<SegmentRecord, 'lengths'>): number {
  return segment.lengths.length;
}

/** The 16 bytes of a UUID. */
export function idBytes(id: Id): Uint8Array<ArrayBuffer> {
  const hex = id.replaceAll('-', '');
  return Uint8Array.from({ length: ID_BYTES }, (_, at) =>
    Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
}

/** The id of the document with this number. */
export function idAt(ids: Uint8Array, document: number): Id {
  let hex = '';
  const start = document * ID_BYTES;
  for (let at = start; at < start + ID_BYTES; at++) hex += hexPairs[ids[at] ?? 0];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The number of the document of an article, or -1. */
export function documentOf(ids: Uint8Array, id: Id): number {
  const wanted = idBytes(id);
  for (let at = 0; at < ids.length; at += ID_BYTES) {
    // From the end: that is where ids differ that were made one after another.
    let left = ID_BYTES;
    while (left > 0 && ids[at + left - 1] === wanted[left - 1]) left--;
    if (left === 0) return at / ID_BYTES;
  }
  return -1;
}

/** A length in a byte: a twelfth of a doubling a step. */
export function lengthCode(units: number): number {
  return Math.min(255, Math.round(Math.log2(1 + units) * 12));
}

export function lengthOfCode(code: number): number {
  return 2 ** (code / 12) - 1;
}

/** Whether a document was deleted; a bit each. */
export function isDeleted(deleted: Uint8Array, document: number): boolean {
  return ((deleted[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;
}

/** A copy with these documents deleted too. */
export function withDeleted(
  deleted: Uint8Array,
  documents: Iterable<number>,
): Uint8Array<ArrayBuffer> {
  const copy = deleted.slice() as Uint8Array<ArrayBuffer>;
  for (const document of documents) {
    copy[document >>> 3] = (copy[document >>> 3] ?? 0) | (1 << (document & 7));
  }
  return copy;
}

export function noneDeleted(count: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Math.ceil(count / 8));
}

export function deletedCount(deleted: Uint8Array): number {
  let count = 0;
  for (const byte of deleted) {
    for (let bits = byte; bits !== 0; bits &= bits - 1) count++;
  }
  return count;
}
