import { expect, it } from 'vitest';
import { earlierPageKeyOf } from '@/lib/article/earlier-page-key';

it.each([
  ['http://www.news.example/a/?utm_source=x#top', 'https://news.example/a'],
  ['https://www.m.news.example/a', 'https://m.news.example/a'],
  ['https://www.gov.uk/a', 'https://gov.uk/a'],
  ['https://news.example/a/amp?_ga=1', 'https://news.example/a/amp?_ga=1'],
  ['https://news.example:8080/#/', 'https://news.example:8080/#/'],
  ['https://news.example/a?q=%E6%B8%A1+b', 'https://news.example/a?q=%E6%B8%A1+b'],
])('the key of %s was %s', (url, key) => {
  expect(earlierPageKeyOf(url)).toBe(key);
});

it.each([
  ['that is no web page', 'about:blank'],
  ['that is none', 'nonsense'],
  ['of which only the last label was left', 'https://amp.dev/a'],
  ['whose letters were all made the same', 'https://news.example/a?q=%C4%E3'],
])('has none for an address %s', (_what, url) => {
  expect(earlierPageKeyOf(url)).toBeNull();
});
