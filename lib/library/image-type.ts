/** The pictures that are kept: what browsers decode and nothing acts in. SVG is a document, and is not. */
export const imageTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
] as const;
export type ImageType = (typeof imageTypes)[number];

/** Endings of file names, without the dot. */
export const imageExtensions: Readonly<Record<ImageType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** By what the bytes begin with, whatever a server calls them; null = none of these. https://mimesniff.spec.whatwg.org */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xd8 && third === 0xff) return 'image/jpeg';
  const begin = String.fromCharCode(...bytes.subarray(0, 32));
  if (begin.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (begin.startsWith('GIF87a') || begin.startsWith('GIF89a')) return 'image/gif';
  if (begin.startsWith('RIFF') && begin.slice(8, 14) === 'WEBPVP') return 'image/webp';
  // Brands of the file-type box: https://aomediacodec.github.io/av1-avif/#brands
  if (begin.slice(4, 8) === 'ftyp' && /^(?:.{4})*avi[fs]/s.test(begin.slice(8))) {
    return 'image/avif';
  }
  return null;
}
