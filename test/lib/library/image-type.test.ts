import { describe, expect, it } from 'vitest';
import { imageTypeOf, imageTypes } from '@/lib/library/image-type';

/** Characters stand for their own bytes. */
const bytesOf = (latin1: string) => Uint8Array.from(latin1, (each) => each.charCodeAt(0));

const beginnings = [
  ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
  ['image/jpeg', '\xff\xd8\xff\xe1\0\x10Exif\0'],
  ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8L'],
  ['image/webp', 'RIFF\x24\0\0\0WEBPVP8X'],
  ['image/gif', 'GIF87a\x01\0\x01\0'],
  ['image/gif', 'GIF89a\x01\0\x01\0'],
  ['image/avif', '\0\0\0\x1cftypavif\0\0\0\0avifmif1'],
  ['image/avif', '\0\0\0\x1cftypavis\0\0\0\0msf1miaf'],
  ['image/avif', '\0\0\0\x20ftypmif1\0\0\0\0mif1miafavif'],
] as const;

describe('imageTypeOf', () => {
  it.each(beginnings)('knows %s by %o', (type, begin) => {
    expect(imageTypeOf(bytesOf(`${begin}${'\0'.repeat(100)}`))).toBe(type);
  });

  it('knows each of the types that are kept', () => {
    expect(new Set(beginnings.map(([type]) => type))).toEqual(new Set(imageTypes));
  });

  it.each([
    ['nothing', ''],
    ['a JPEG of two bytes', '\xff\xd8'],
    ['half a PNG', '\x89PNG\r\n'],
    ['a PNG that went through a text mode', '\x89PNG\n\x1a\n\0\0\0\rIHDR'],
    ['half a GIF', 'GIF8'],
    ['another GIF', 'GIF90a\x01\0'],
    ['half a WebP', 'RIFF\x24\0\0\0WEBP'],
    ['a sound', 'RIFF\x24\0\0\0WAVEfmt '],
    ['a film', '\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41'],
    ['a picture of another family', '\0\0\0\x1cftypheic\0\0\0\0mif1heic'],
    ['brands that are not where brands are', '\0\0\0\x1cftypheic\0\0\0\0xavif\0\0\0'],
    ['AVIF in the midst of something', 'xxxxavifavifavif'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'],
    ['XML', '<?xml version="1.0"?><svg/>'],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['a page that begins with a space', ' \n<html>GIF89a'],
    ['a bitmap, which no site needs', 'BM\x3a\0\0\0'],
    ['an icon', '\0\0\x01\0\x01\0'],
    ['PDF', '%PDF-1.7'],
  ])('takes %s for none of these', (_what, begin) => {
    expect(imageTypeOf(bytesOf(begin))).toBeNull();
  });
});
