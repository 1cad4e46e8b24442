import { describe, expect, it } from 'vitest';
import { addressFeatures } from '@/lib/article/detect-address';

describe('addressFeatures', () => {
  it.each([
    ['https://a.example/', { root: 1, articleWord: 0 }],
    ['https://a.example/index.html', { root: 1 }],
    ['https://a.example/de/', { root: 1 }],
    ['https://a.example/news/', { root: 0, articleWord: 1 }],
    ['https://a.example/2026/11/03/a-b-c-d-e', { date: 1, manyHyphens: 1, root: 0 }],
    ['https://a.example/content/20261103/99.shtml', { date: 1, pageFile: 1 }],
    ['https://docs.a.example/api/x', { otherHost: 1, otherWord: 1 }],
    ['https://a.example/viewtopic.php?id=3', { threadWord: 1, pageFile: 1 }],
    ['https://a.example/r/cooking/comments/1/pan', { threadWord: 1, articleWord: 0 }],
    ['https://bbs.a.example/a/1', { otherHost: 1, threadWord: 0 }],
    ['https://a.example/news/letters-r-us', { articleWord: 1 }],
    ['https://a.example/p?next=/news/', { articleWord: 0 }],
    ['https://a.example/newsletter', { articleWord: 0 }],
    ['', { unknown: 1, root: 0 }],
  ])('of %s', (address, features) => {
    expect(addressFeatures(address)).toMatchObject(features);
  });
});
