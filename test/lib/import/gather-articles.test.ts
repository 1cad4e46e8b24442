import { expect, it } from 'vitest';
import { gatherArticles } from '@/lib/import/gather-articles';
import {
  type ImportedArticle,
  importedArticle,
  importedQuote,
} from '@/lib/import/imported-article';

const article = (url: string, known: Partial<ImportedArticle> = {}) =>
  importedArticle({ place: { unit: 'line', line: 2 }, url, ...known });

it('makes one article of all rows of a page', () => {
  const first = article('https://www.harbour.example/a?utm_source=x', {
    tags: ['one'],
    comment: 'First.',
    savedAt: '2026-11-03T00:00:00.000Z',
    quotes: [importedQuote({ exact: 'a' })],
  });
  const second = article('http://harbour.example/a/', {
    fields: { headline: 'Ferry' },
    tags: ['two'],
    comment: 'Second.',
    savedAt: '2026-11-02T00:00:00.000Z',
    quotes: [importedQuote({ exact: 'b' })],
  });
  const [gathered, ...others] = gatherArticles([
    first,
    second,
    article('https://harbour.example/b'),
  ]);
  expect(others).toHaveLength(1);
  expect(gathered).toMatchObject({
    url: first.url,
    fields: { headline: 'Ferry' },
    tags: ['one', 'two'],
    comment: 'First.\n\nSecond.',
    savedAt: '2026-11-02T00:00:00.000Z',
  });
  expect(gathered?.quotes.map(({ exact }) => exact)).toEqual(['a', 'b']);
});

it('says a comment once', () => {
  const same = article('https://harbour.example/a', { comment: 'Same.' });
  expect(gatherArticles([same, same])[0]?.comment).toBe('Same.');
});
