/** Bytes that `String.fromCharCode` takes as arguments in one go. */
const PIECE = 32_768;

/** Bytes as base64, RFC 4648 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(pieces.join(''));
}

/** Characters that so many bytes take. */
export function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4;
}

/** How many bytes such a text stands for. */
export function bytesOfBase64(text: string): number {
  const padding = ['=', '=='].filter((end) => text.endsWith(end)).length;
  return Math.floor((text.length / 4) * 3) - padding;
}

type Decoder = { readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** The bytes of base64; null = it is none. By the browser's own decoder where it has one. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return (Uint8Array as Decoder).fromBase64?.(text) ?? bytesOfBinary(atob(text));
  } catch {
    return null;
  }
}

function bytesOfBinary(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
