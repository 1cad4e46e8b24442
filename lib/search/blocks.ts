import { type ByteReader, createByteWriter, readVarint } from './bytes';
import { type Postings, readPostings } from './postings';

/*
 * A block holds terms in ascending order (UTF-16 code units), each with its postings:
 * length of the term in UTF-8, term, number of postings, their length in bytes, postings.
 */

/** Bytes after which a block is full: one read from disk, a few hundred terms. */
const BLOCK_SIZE = 8192;

export type Block = { readonly firstTerm: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** A term as it lies in a block, its postings not yet read. */
export type Entry = { readonly term: string; readonly count: number; readonly bytes: Uint8Array };

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Cuts entries, that come in ascending order, into blocks. */
export function createBlockWriter(onBlock: (block: Block) => void) {
  const writer = createByteWriter();
  let firstTerm: string | null = null;
  const finish = () => {
    if (firstTerm === null) return;
    onBlock({ firstTerm, bytes: writer.toBytes() });
    writer.clear();
    firstTerm = null;
  };
  return {
    add({ term, count, bytes }: Entry) {
      if (firstTerm !== null && writer.length + bytes.length > BLOCK_SIZE) finish();
      firstTerm ??= term;
      const name = encoder.encode(term);
      writer.varint(name.length);
      writer.bytes(name);
      writer.varint(count);
      writer.varint(bytes.length);
      writer.bytes(bytes);
    },
    finish,
  };
}

/** All entries of a block. */
export function* entriesOf(block: Uint8Array): Generator<Entry> {
  const reader: ByteReader = { bytes: block, at: 0 };
  while (reader.at < block.length) {
    const nameLength = readVarint(reader);
    const term = decoder.decode(block.subarray(reader.at, reader.at + nameLength));
    reader.at += nameLength;
    const count = readVarint(reader);
    const length = readVarint(reader);
    yield { term, count, bytes: block.subarray(reader.at, reader.at + length) };
    reader.at += length;
  }
}

/** The postings of a term in a block, or of every term that begins with it; empty where there is none. */
export function findInBlock(
  block: Uint8Array,
  term: string,
  match: 'whole' | 'prefix',
): readonly Postings[] {
  const wanted = encoder.encode(term);
  const found: Postings[] = [];
  const reader: ByteReader = { bytes: block, at: 0 };
  while (reader.at < block.length) {
    const nameLength = readVarint(reader);
    const nameAt = reader.at;
    reader.at += nameLength;
    const count = readVarint(reader);
    const length = readVarint(reader);
    const isLongEnough =
      match === 'prefix' ? nameLength >= wanted.length : nameLength === wanted.length;
    if (isLongEnough && startsWith(block, nameAt, wanted)) {
      found.push(readPostings({ bytes: block, at: reader.at }, count));
      if (match === 'whole') return found;
    }
    reader.at += length;
  }
  return found;
}

function startsWith(block: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (block[at + index] !== wanted[index]) return false;
  }
  return true;
}

/**
 * Numbers of the blocks in which a term can be, by the first term of each block (ascending): first and one past the
 * last.
 */
export function blocksFor(
  firstTerms: readonly string[],
  term: string,
  match: 'whole' | 'prefix',
): { readonly from: number; readonly to: number } {
  const after = firstAfter(firstTerms, (first) => first > term);
  const from = Math.max(0, after - 1);
  if (match === 'whole') return { from, to: after };
  const to = firstAfter(firstTerms, (first) => first > term && !first.startsWith(term));
  return { from, to };
}

/** The first index whose term is beyond; `isBeyond` is false up to some place and true from there on. */
function firstAfter(terms: readonly string[], isBeyond: (term: string) => boolean): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBeyond(terms[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}
