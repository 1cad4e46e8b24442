import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackArchive } from '@/lib/import/archive';
import { must } from '@/test/support/sample-library';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytesOf = (value: string) => new TextEncoder().encode(value);
const everything = () => true;

function refusal(bytes: Uint8Array) {
  const unpacked = unpackArchive(bytes, everything);
  return unpacked.ok ? 'unpacked' : unpacked.failure;
}

/** The zip with the bytes at an offset, found by a signature, changed. */
function changed(zip: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4) {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error('No such signature');
}

const CENTRAL = 0x02014b50;
const zip = zipSync({
  'a.txt': bytesOf('one one one one'),
  'b/c.txt': [bytesOf('旧砖'), { level: 0 }],
});

it('unpacks packed and stored files whose names are wanted', () => {
  const entries = must(unpackArchive(zip, (name) => name !== 'a.txt'));
  expect(entries.map(({ name, bytes }) => [name, text(bytes)])).toEqual([['b/c.txt', '旧砖']]);
  expect(must(unpackArchive(zip, everything))).toHaveLength(2);
});

it('minds neither a comment at the end nor bytes before it that look like one', () => {
  const commented = new Uint8Array([...zip, ...bytesOf('trailing')]);
  expect(must(unpackArchive(commented, everything))).toHaveLength(2);
});

describe('refuses', () => {
  it.each([
    ['a cut archive', zip.slice(0, zip.length - 30), 'end of the archive'],
    ['a wrong CRC', changed(zip, CENTRAL, 16, 1, 4), 'a.txt: damaged'],
    [
      'a size that is less than what comes out',
      changed(zip, CENTRAL, 24, 3, 4),
      'a.txt: not of the size',
    ],
    ['a size that is more', changed(zip, CENTRAL, 24, 99, 4), 'a.txt: not of the size'],
    ['an encrypted entry', changed(zip, CENTRAL, 8, 1, 2), 'a.txt: encrypted'],
    ['another way of packing', changed(zip, CENTRAL, 10, 12, 2), 'a.txt: packed by method 12'],
    ['a place outside', changed(zip, CENTRAL, 42, 0xfffffff0, 4), 'a.txt: not where'],
    ['more packed bytes than there are', changed(zip, CENTRAL, 20, 99_999, 4), 'a.txt: cut off'],
    ['a directory that is none', changed(zip, 0x06054b50, 16, 1, 4), 'entry 1'],
    ['zip64', changed(zip, 0x06054b50, 16, 0xffffffff, 4), 'zip64'],
  ])('%s, with its name', (_what, bytes, detail) => {
    expect(refusal(bytes)).toMatchObject({
      code: 'import-broken-archive',
      detail: expect.stringContaining(detail),
    });
  });

  it('two entries of one name', () => {
    const twice = zipSync({ 'aa.txt': bytesOf('1'), 'ab.txt': bytesOf('2') });
    for (let at = 0; at < twice.length - 1; at++) {
      if (twice[at] === 0x61 && twice[at + 1] === 0x62) twice[at + 1] = 0x61;
    }
    expect(refusal(twice)).toMatchObject({ detail: 'two entries of one name' });
  });

  it('a bomb, by what it says of itself, before it is unpacked', () => {
    expect(refusal(changed(zip, CENTRAL, 24, 500_000_000, 4))).toMatchObject({
      code: 'import-too-large',
    });
  });

  it('a bomb that says it is small, before it has grown', () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(5_000_000) }, { level: 1 });
    expect(refusal(changed(bomb, CENTRAL, 24, 10, 4))).toMatchObject({
      detail: 'a.txt: not of the size it is said to be',
    });
  });
});
