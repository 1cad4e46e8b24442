import { expect, it } from 'vitest';
import { articlesOf } from '@/lib/import/format';

it('holds articles and bad rows', () => {
  expect(articlesOf([], [])).toEqual({ kind: 'articles', articles: [], bad: [] });
});
