import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { createZip } from '@/lib/export/zip';

it('writes an archive piece by piece, stored files as they are', () => {
  const zip = createZip('2026-11-24T08:00:00.000Z');
  const pieces = [
    ...zip.add('mimetype', 'application/epub+zip', true),
    ...zip.add('渡轮.md', '复航'.repeat(5000)),
    ...zip.add('a.png', new Uint8Array([0x89, 0xff, 0]), true),
    ...zip.end(),
  ];
  const bytes = new Uint8Array(Buffer.concat(pieces));
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  expect(bytes.length).toBeLessThan(1000);
  const files = unzipSync(bytes);
  expect(strFromU8(files['渡轮.md'] ?? new Uint8Array())).toBe('复航'.repeat(5000));
  expect(files['a.png']).toEqual(new Uint8Array([0x89, 0xff, 0]));
});
