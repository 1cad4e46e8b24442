import { Inflate } from 'fflate';
import { failed, type Result, success } from '@/lib/base/result';

export type ArchiveEntry = { readonly name: string; readonly bytes: Uint8Array };

/** Bytes of all entries unpacked: far above any export seen, below what would hurt the browser. */
const MAX_UNPACKED = 400_000_000;
const MAX_ENTRIES = 200_000;
/** Bytes given to the inflater at once, so that a bomb is noticed before it has grown. */
const PIECE = 65_536;

const END_SIZE = 22;
const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ENCRYPTED = 1;

type Entry = {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly localAt: number;
};

class ArchiveError extends Error {}

/**
 * The files of a zip whose names are wanted, unpacked and checked (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 * Sizes are those that the entries turn out to have, not those that they claim. `import-broken-archive` with the
 * entry's name, `import-too-large`.
 */
export function unpackArchive(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Result<readonly ArchiveEntry[]> {
  try {
    const entries = readDirectory(bytes).filter(
      ({ name }) => !name.endsWith('/') && isWanted(name),
    );
    const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (total > MAX_UNPACKED) return failed('import-too-large', `${total} bytes unpacked`);
    return success(entries.map((entry) => ({ name: entry.name, bytes: unpack(bytes, entry) })));
  } catch (error) {
    if (error instanceof ArchiveError) return failed('import-broken-archive', error.message);
    throw error;
  }
}

function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new ArchiveError('zip64 is not read');
  if (count > MAX_ENTRIES) throw new ArchiveError(`${count} entries`);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) {
      throw new ArchiveError(`entry ${index + 1}: expected a directory entry`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      localAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length) throw new ArchiveError('two entries of one name');
  return entries;
}

/** The end record stands last, before a comment of at most 64 kB. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ArchiveError('the end of the archive is missing');
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const refuse = (why: string): never => {
    throw new ArchiveError(`${entry.name}: ${why}`);
  };
  if ((entry.flags & ENCRYPTED) !== 0) refuse('encrypted');
  const view = viewOf(bytes);
  const isThere = entry.localAt + 30 <= bytes.length;
  if (!isThere || view.getUint32(entry.localAt, true) !== LOCAL_SIGNATURE)
    refuse('not where it is said to be');
  const lengths =
    view.getUint16(entry.localAt + 26, true) + view.getUint16(entry.localAt + 28, true);
  const start = entry.localAt + 30 + lengths;
  if (start + entry.packed > bytes.length) refuse('cut off');
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) refuse(`packed by method ${entry.method}`);
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.unpacked);
  if (unpacked === null || unpacked.length !== entry.unpacked)
    return refuse('not of the size it is said to be');
  if (crcOf(unpacked) !== entry.crc) refuse('damaged (wrong CRC)');
  return unpacked;
}

/** Null = broken, or more than `size` bytes. */
function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let length = 0;
  let isOver = false;
  const inflater = new Inflate((chunk) => {
    isOver ||= length + chunk.length > size;
    if (!isOver) out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && !isOver; at += PIECE) {
      const next = Math.min(at + PIECE, packed.length);
      inflater.push(packed.subarray(at, next), next === packed.length);
    }
  } catch {
    return null;
  }
  return isOver ? null : out.subarray(0, length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** CRC-32 as zip has it: the reflected polynomial 0xedb88320. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
