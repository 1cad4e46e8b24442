import { expect, it } from 'vitest';
import { isOneOf } from '@/lib/article/word-list';

it.each([
  { word: 'news', is: true },
  { word: 'archive', is: true },
  { word: 'new', is: false },
  { word: 'rchive', is: false },
  { word: '', is: false },
])('finds whole words only: $word', ({ word, is }) => {
  expect(isOneOf(' news story archive ', word)).toBe(is);
});
