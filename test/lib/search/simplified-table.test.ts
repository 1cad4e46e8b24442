import { expect, it } from 'vitest';
import { simplifiedCharacters, traditionalCharacters } from '@/lib/search/simplified-table';

it('has a simplified character at the place of each traditional one', () => {
  expect(simplifiedCharacters.length).toBe(traditionalCharacters.length);
  const pairs = [...traditionalCharacters].map((from, at) => [from, simplifiedCharacters[at]]);
  const table = Object.fromEntries(pairs);
  expect([...'國灣體廣門'].map((from) => table[from]).join('')).toBe('国湾体广门');
});
