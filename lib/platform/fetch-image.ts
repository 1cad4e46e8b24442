import { type ImageType, imageTypeOf } from '@/lib/library/image-type';

/**
 * Ms: a server that has not sent it by then will not. Less than the 30 s after which browsers stop a background that hears
 * nothing, or such a server would be the first to be asked again and again, and the others never.
 */
const PATIENCE_MS = 25_000;

export type FetchedImage = {
  readonly type: ImageType;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

type Fetching = {
  /** Bytes. */
  readonly atMost: number;
  /** Also of where a server sends on to. */
  readonly mayAskFor: (address: string) => boolean;
};

/**
 * Asks a server for an image that a person wants kept: the one request that the extension ever makes. Without cookies and
 * without telling for which page. Null = it could not be had, is too large, or is none.
 */
export async function fetchImage(
  address: string,
  { atMost, mayAskFor }: Fetching,
): Promise<FetchedImage | null> {
  if (!mayAskFor(address)) return null;
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), PATIENCE_MS);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // The cache has it for the page's site only, and would keep what was saved in a private window.
      cache: 'no-store',
      signal: ending.signal,
    });
    if (!response.ok || !mayAskFor(response.url)) return null;
    const bytes = await bytesOf(response, atMost);
    const type = bytes === null ? null : imageTypeOf(bytes);
    return bytes === null || type === null ? null : { type, bytes };
  } catch (error) {
    // No network, no such server, no answer in time: the fault of none of ours.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    // What is not read to its end is not sent on.
    ending.abort();
  }
}

/** Null = there are more than that. */
async function bytesOf(
  { body, headers }: Response,
  atMost: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null || Number(headers.get('content-length')) > atMost) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > atMost) return null;
    pieces.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
