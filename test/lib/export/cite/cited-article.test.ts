import { expect, it } from 'vitest';
import { citedArticleOf, compactDate, isoDate } from '@/lib/export/cite/cited-article';
import { bareNews, englishNews, undatedPage } from '../../../support/news-records';
import { variedRecord } from '../../../support/varied-records';

it('tells what a citation needs', () => {
  expect(citedArticleOf(englishNews)).toMatchObject({
    kind: 'news',
    authors: [
      { family: 'Quill', given: 'Ada Mary' },
      { family: 'Roe', given: 'John' },
    ],
    outlet: 'Harbour Post',
    agency: 'Coast Wire',
    issued: { year: 2026, month: 11, day: 1 },
    accessed: { year: 2026, month: 11, day: 1 },
  });
});

it('keeps dates to what is known', () => {
  expect(citedArticleOf(bareNews).issued).toEqual({ year: 2026, month: 11 });
  expect(citedArticleOf(undatedPage)).toMatchObject({ issued: null, kind: 'page' });
  expect(isoDate({ year: 2026, month: 1, day: 2 })).toBe('2026-01-02');
  expect(compactDate({ year: 2026, month: 11 })).toBe('202611');
  expect(compactDate(null)).toBe('');
});

it('knows a blog by its genre', () => {
  expect(citedArticleOf(variedRecord({ fields: { genre: 'blog' } })).kind).toBe('blog');
});
