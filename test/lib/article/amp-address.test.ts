import { expect, it } from 'vitest';
import { isAmpParameter, withoutAmpCache, withoutAmpMark } from '@/lib/article/amp-address';

it.each([
  [
    'https://news-example.cdn.ampproject.org/c/s/news.example/a?id=7',
    'https://news.example/a?id=7',
  ],
  ['https://cdn.ampproject.org/v/s/news.example/a', 'https://news.example/a'],
  ['https://cdn.ampproject.org/c/news.example', 'https://news.example/'],
  ['https://www.google.com/amp/s/news.example/a', 'https://news.example/a'],
  ['https://www.google.co.uk/amp/news.example/a', 'https://news.example/a'],
  ['https://news-example.bing-amp.com/c/s/news.example/a', 'https://news.example/a'],
  [
    'https://www.google.com/amp/s/news-example.cdn.ampproject.org/c/s/news.example/a',
    'https://news.example/a',
  ],
  ['https://www.google.com/search?q=a', 'https://www.google.com/search?q=a'],
  ['https://cdn.ampproject.org/v0.js', 'https://cdn.ampproject.org/v0.js'],
  ['https://news.example/c/s/other.example/a', 'https://news.example/c/s/other.example/a'],
])('%s shows %s', (address, original) => {
  expect(withoutAmpCache(new URL(address)).href).toBe(original);
});

it.each([
  ['/2021/ferry-runs-again/amp', '/2021/ferry-runs-again'],
  ['/amp/news/ferry-7', '/news/ferry-7'],
  ['/ferry-7.amp.html', '/ferry-7.html'],
  ['/ferry-7.amp', '/ferry-7'],
  ['/topics/amp', '/topics/amp'],
  ['/amp', '/amp'],
  ['/amp/guide', '/amp/guide'],
  ['/champ/ferry-7', '/champ/ferry-7'],
])('the path %s is %s', (path, expected) => {
  expect(withoutAmpMark(path)).toBe(expected);
});

it.each([
  ['amp', '', true],
  ['amp', '1', true],
  ['AMP', 'true', true],
  ['outputType', 'amp', true],
  ['usqp', 'mq331AQ', true],
  ['amp', '7', false],
  ['outputType', 'pdf', false],
  ['example', '1', false],
])('the parameter %s=%s is AMP’s: %s', (name, value, expected) => {
  expect(isAmpParameter(name, value)).toBe(expected);
});
