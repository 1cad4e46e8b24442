import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createByteWriter, readVarint } from '@/lib/search/bytes';
import { propertyRuns } from '@/test/support/property-runs';

it('reads the numbers that it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffffffff })), (numbers) => {
      const writer = createByteWriter();
      for (const number of numbers) writer.varint(number);
      const reader = { bytes: writer.toBytes(), at: 0 };
      expect(numbers.map(() => readVarint(reader))).toEqual(numbers);
      expect(reader.at).toBe(writer.length);
    }),
    propertyRuns,
  );
});

it('gives a copy that later writing does not change, in a buffer of its own size', () => {
  const writer = createByteWriter();
  writer.byte(1);
  writer.bytes(Uint8Array.of(2, 3));
  const bytes = writer.toBytes();
  writer.clear();
  writer.byte(9);
  expect([...bytes]).toEqual([1, 2, 3]);
  expect(bytes.buffer.byteLength).toBe(3);
});
