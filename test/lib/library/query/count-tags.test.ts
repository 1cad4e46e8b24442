import { expect, it } from 'vitest';
import { countTags } from '@/lib/library/query/count-tags';

it('counts the articles of each tag, most used first, then by name', () => {
  const articles = [{ tags: ['roads', 'boats'] }, { tags: ['boats', 'harbour'] }, { tags: [] }];
  expect(countTags(articles)).toEqual([
    { tag: 'boats', count: 2 },
    { tag: 'harbour', count: 1 },
    { tag: 'roads', count: 1 },
  ]);
  expect(countTags([])).toEqual([]);
});
