import { expect, it } from 'vitest';
import { fieldOrigins } from '@/lib/article/article';
import { articleShape } from '@/lib/article/article-shape';

const article = {
  url: 'https://courier.example/news/1',
  canonicalUrl: null,
  headline: 'Night ferry stays',
  description: null,
  authors: [],
  byline: null,
  dateline: null,
  publisher: null,
  source: null,
  section: null,
  keywords: [],
  published: null,
  modified: null,
  language: null,
  dir: 'ltr',
  image: null,
  genre: null,
  isAccessibleForFree: null,
};

it('names each origin once', () => {
  expect(new Set(fieldOrigins).size).toBe(fieldOrigins.length);
});

it.each([...fieldOrigins])(
  'takes %s as the origin of a field that comes from storage',
  (origin) => {
    const data = { ...article, origins: { headline: origin } };
    expect(articleShape(data, 'article')).toEqual(data);
  },
);

it('refuses an origin that is none', () => {
  const data = { ...article, origins: { headline: 'guess' } };
  expect(() => articleShape(data, 'article')).toThrow(/origins/);
});
