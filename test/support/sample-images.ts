import { fromBase64, toBase64 } from '@/lib/base/base64';
import type { ImageType } from '@/lib/library/image-type';
import type { ImageFile, KeptImage } from '@/lib/library/kept-image';
import type { ArticleRecord } from '@/lib/library/saved-article';
import { sampleId } from './sample-records';
import { variedRecord } from './varied-records';

/** The bytes that are the beginning of an AVIF, and nothing behind them. */
const avif = `\0\0\0\u001cftypavif${'\0'.repeat(16)}`;

/** Images of one pixel as base64, by their type. */
export const pixels: Readonly<Record<ImageType, string>> = {
  'image/png':
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'image/gif': 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  'image/jpeg':
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'image/webp': 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
  'image/avif': btoa(avif),
};

export function sampleImage(source: string, type: ImageType = 'image/png'): ImageFile {
  return { source, type, data: pixels[type] };
}

/** As the library knows of it. */
export function keptImage(
  source: string,
  { articleId = sampleId(1), size = bytesOf(sampleImage(source)).length } = {},
): KeptImage {
  return { articleId, source, state: 'kept', type: 'image/png', size };
}

export function bytesOf({ data }: Pick<ImageFile, 'data'>): Uint8Array {
  return fromBase64(data) ?? new Uint8Array();
}

/** An image that claims to be one. */
export function htmlAsImage(source: string): ImageFile {
  const bytes = new TextEncoder().encode('<html><script>alert(1)</script>');
  return { source, type: 'image/png', data: toBase64(bytes) };
}

export const leadSource = 'https://harbour.example/lead.jpg';
/** Hard to write in an attribute, and with a description that is. */
export const hardSource = `https://harbour.example/a.png?a=1&b='<x>'`;
export const hardAlt = '"><script>alert(1)</script>\'';

/** An article with a lead image, images of every type in its text, and one of no file. */
export function illustratedRecord(images?: readonly ImageFile[]): ArticleRecord {
  const image = (name: string) =>
    `<figure><img src="https://harbour.example/${name}" alt=""></figure>`;
  const record = variedRecord({
    number: 7,
    fields: { image: leadSource },
    text: 'The ferry.\nThe crew.',
    html:
      '<p>The ferry.</p>' +
      '<figure><img src="https://harbour.example/a.png?a=1&amp;b=\'&lt;x&gt;\'" alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\'"></figure>' +
      `<p>The crew.</p>${['b.gif', 'c.webp', 'd.avif', 'none.png'].map(image).join('')}`,
  });
  return { ...record, images: images ?? illustrations };
}

export const illustrations: readonly ImageFile[] = [
  sampleImage(hardSource),
  sampleImage('https://harbour.example/b.gif', 'image/gif'),
  sampleImage('https://harbour.example/c.webp', 'image/webp'),
  sampleImage('https://harbour.example/d.avif', 'image/avif'),
  sampleImage(leadSource, 'image/jpeg'),
  // Of an older version: the present one does not show it.
  sampleImage('https://harbour.example/older.png'),
];
