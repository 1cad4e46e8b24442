/** Bytes that grow as they are written. */
export type ByteWriter = {
  readonly length: number;
  byte(value: number): void;
  /** A whole number from 0, seven bits a byte, the lowest first. */
  varint(value: number): void;
  bytes(values: Uint8Array): void;
  /** A copy of what was written, in a buffer of its own. */
  toBytes(): Uint8Array<ArrayBuffer>;
  clear(): void;
};

const FIRST_SIZE = 16;

export function createByteWriter(): ByteWriter {
  let buffer = new Uint8Array(FIRST_SIZE);
  let length = 0;
  const reserve = (more: number) => {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  return {
    get length() {
      return length;
    },
    byte(value) {
      reserve(1);
      buffer[length++] = value;
    },
    varint(value) {
      reserve(5);
      let rest = value;
      while (rest > 0x7f) {
        buffer[length++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      }
      buffer[length++] = rest;
    },
    bytes(values) {
      reserve(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    toBytes: () => buffer.slice(0, length),
    clear() {
      length = 0;
    },
  };
}

/** Where a reader is in some bytes. */
export type ByteReader = { readonly bytes: Uint8Array; at: number };

/** The varint where the reader is; steps over it. */
export function readVarint(reader: ByteReader): number {
  const { bytes } = reader;
  let value = 0;
  let shift = 0;
  for (;;) {
    const byte = bytes[reader.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
    shift += 7;
  }
}
