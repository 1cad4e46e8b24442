import { describe, expect, it } from 'vitest';
import {
  isSealed,
  newSealHead,
  readSealed,
  SEAL_ROUNDS,
  writeSealHead,
} from '@/lib/base/sealed-file';

const head = newSealHead((count) => new Uint8Array(count).fill(count));

it('reads what it writes', () => {
  const file = new Uint8Array([...writeSealHead(head), 1, 2, 3]);
  expect(isSealed(file)).toBe(true);
  expect(readSealed(file)).toMatchObject({ ...head, content: new Uint8Array([1, 2, 3]) });
  expect(SEAL_ROUNDS).toBeGreaterThanOrEqual(600_000);
});

describe('a file', () => {
  it.each([
    ['that is empty', new Uint8Array()],
    ['of text', new TextEncoder().encode('{"format":"postil-backup"}')],
    ['cut off in its head', writeSealHead(head).slice(0, 20)],
    ['that asks for too few rounds', writeSealHead({ ...head, rounds: 1000 })],
    ['that asks for hours', writeSealHead({ ...head, rounds: 4_000_000_000 })],
  ])('%s is none of ours', (_what, file) => {
    expect(readSealed(file)).toBeNull();
  });
});
