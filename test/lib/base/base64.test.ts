import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Length, bytesOfBase64, fromBase64, toBase64 } from '@/lib/base/base64';
import { propertyRuns } from '../../support/property-runs';

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);

describe('base64', () => {
  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('of %o is %o', (words, written) => {
    expect(toBase64(new TextEncoder().encode(words))).toBe(written);
    expect(fromBase64(written)).toEqual(new TextEncoder().encode(words));
  });

  it('gives every byte back', () => {
    expect(toBase64(everyByte)).toBe(Buffer.from(everyByte).toString('base64'));
    expect(fromBase64(toBase64(everyByte))).toEqual(everyByte);
  });

  it('gives more bytes back than a function takes arguments', () => {
    const bytes = Uint8Array.from({ length: 2_000_001 }, (_, index) => (index * 7919) % 256);
    const written = toBase64(bytes);
    expect(written).toBe(Buffer.from(bytes).toString('base64'));
    expect(Buffer.from(fromBase64(written) ?? []).equals(bytes)).toBe(true);
  });

  it('is as long as foretold, of any bytes, and gives them back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const written = toBase64(bytes);
        expect(written).toHaveLength(base64Length(bytes.length));
        expect(bytesOfBase64(written)).toBe(bytes.length);
        // As some write it.
        expect(bytesOfBase64(written.replace(/=+$/, ''))).toBe(bytes.length);
        expect(fromBase64(written)).toEqual(bytes);
      }),
      propertyRuns,
    );
  });

  it.each(['*', 'Zg=', 'Z', 'Zm9v=', 'Zm-_', 'Zg==Zg==', '字', 'Zm9v\0'])('is not %o', (text) => {
    expect(fromBase64(text)).toBeNull();
  });
});
