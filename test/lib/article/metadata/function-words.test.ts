import { expect, it } from 'vitest';
import { functionWordShares } from '@/lib/article/metadata/function-words';

const english =
  'The harbour office said on Monday that the ferry is to run again and that it will not be late. It was one of the ships that had been out of the water for most of the year, and the crew have not been at sea with it since the winter.';
const german =
  'Das Hafenamt sagte am Montag, dass die Fähre wieder fährt und nicht zu spät sein wird. Sie war eines der Schiffe, die für den größten Teil des Jahres aus dem Wasser waren, und die Besatzung ist seit dem Winter nicht mit ihr auf See gewesen.';

it.each([
  ['en', english],
  ['de', german],
])('finds %s first', (language, text) => {
  expect(functionWordShares(text)[0]?.[0]).toBe(language);
});

it('gives shares, the highest first', () => {
  const shares = functionWordShares(english).map(([, share]) => share);
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  expect(shares[0]).toBeGreaterThan(0.2);
});

it.each(['', 'The ferry is to run again.', '港口重新开放'.repeat(30)])(
  'tells nothing of %o',
  (text) => {
    expect(functionWordShares(text)).toEqual([]);
  },
);
