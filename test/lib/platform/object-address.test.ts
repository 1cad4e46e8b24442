import { resolveObjectURL } from 'node:buffer';
import { expect, it } from 'vitest';
import { forgetObjectAddress, objectAddressOf } from '@/lib/platform/object-address';
import { bytesOf, sampleImage } from '../../support/sample-images';

it('gives an address for the bytes of an image, until it is forgotten', async () => {
  const image = sampleImage('https://a.example/1.webp', 'image/webp');
  const address = objectAddressOf(image);
  const shown = resolveObjectURL(address);
  expect(shown?.type).toBe('image/webp');
  expect(new Uint8Array((await shown?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(bytesOf(image));
  forgetObjectAddress(address);
  expect(resolveObjectURL(address)).toBeUndefined();
});

it('gives each image an address of its own', () => {
  const image = sampleImage('https://a.example/1.png');
  const addresses = [objectAddressOf(image), objectAddressOf(image)];
  expect(new Set(addresses).size).toBe(2);
  addresses.forEach(forgetObjectAddress);
});
