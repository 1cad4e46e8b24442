/*
 * A file that only a passphrase opens: `POSTIL1` and 0x1A, the rounds of PBKDF2-HMAC-SHA-256 (32 bits, big-endian), 16 bytes
 * of salt, 12 bytes of nonce, then AES-256-GCM of the content with its tag; all before it is authenticated with it.
 */

/** Of the names of such files, without dot. */
export const SEALED_EXTENSION = 'postil';

const MAGIC = [...'POSTIL1'].map((character) => character.charCodeAt(0)).concat(0x1a);
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const ROUNDS_AT = MAGIC.length;
const SALT_AT = ROUNDS_AT + 4;
const NONCE_AT = SALT_AT + SALT_BYTES;
const HEAD_BYTES = NONCE_AT + NONCE_BYTES;

/** OWASP asks for 600,000 of SHA-256 (Password Storage Cheat Sheet, 2023); a second on a slow machine. */
export const SEAL_ROUNDS = 1_000_000;
/** A file that asks for more was not made by us: it would keep the browser busy for minutes. */
const MOST_ROUNDS = 10_000_000;
const LEAST_ROUNDS = 600_000;

export type SealHead = {
  readonly rounds: number;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
};

/** Whether a file is one that a passphrase opens. */
export function isSealed(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** `random` gives so many random bytes. */
export function newSealHead(random: (count: number) => Uint8Array<ArrayBuffer>): SealHead {
  return { rounds: SEAL_ROUNDS, salt: random(SALT_BYTES), nonce: random(NONCE_BYTES) };
}

/** What stands before the sealed content. */
export function writeSealHead({ rounds, salt, nonce }: SealHead): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(HEAD_BYTES);
  head.set(MAGIC);
  new DataView(head.buffer).setUint32(ROUNDS_AT, rounds);
  head.set(salt, SALT_AT);
  head.set(nonce, NONCE_AT);
  return head;
}

type SealedFile = SealHead & {
  /** As it stands in the file. */
  readonly head: Uint8Array<ArrayBuffer>;
  readonly content: Uint8Array<ArrayBuffer>;
};

/** The parts of a sealed file; null = it is none, or none that we would have written. */
export function readSealed(bytes: Uint8Array): SealedFile | null {
  if (!isSealed(bytes) || bytes.length < HEAD_BYTES) return null;
  const head = bytes.slice(0, HEAD_BYTES);
  const rounds = new DataView(head.buffer).getUint32(ROUNDS_AT);
  if (rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS) return null;
  return {
    rounds,
    salt: head.slice(SALT_AT, NONCE_AT),
    nonce: head.slice(NONCE_AT),
    head,
    content: bytes.slice(HEAD_BYTES),
  };
}
