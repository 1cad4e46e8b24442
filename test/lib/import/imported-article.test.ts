import { expect, it } from 'vitest';
import { badRow, importedArticle, importedQuote } from '@/lib/import/imported-article';

it('knows nothing but what it is told', () => {
  const place = { unit: 'line', line: 2 } as const;
  expect(importedArticle({ place, url: 'https://harbour.example/', tags: ['a'] })).toEqual({
    place,
    url: 'https://harbour.example/',
    canonicalUrl: null,
    fields: {},
    tags: ['a'],
    comment: '',
    status: 'to-read',
    savedAt: null,
    html: null,
    quotes: [],
  });
  expect(importedQuote({ exact: 'words' })).toMatchObject({
    exact: 'words',
    prefix: '',
    created: null,
  });
  expect(badRow(place, 'no-quote')).toEqual({ place, reason: 'no-quote', detail: '' });
});
