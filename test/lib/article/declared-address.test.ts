// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { declaredAddress } from '@/lib/article/declared-address';
import { parseHtml } from '@/test/support/parse-html';

const visited = 'https://courier.example/news/1?from=mail';

describe('declaredAddress', () => {
  it.each([
    ['<link rel="canonical" href="https://courier.example/news/1">', '/news/1'],
    ['<link rel="shortlink Canonical" href="/news/1">', '/news/1'],
    ['<meta property="og:url" content="//courier.example/news/1">', '/news/1'],
    ['<main></main><link rel="canonical" href="/news/1">', '/news/1'],
    ['<img name="querySelector"><link rel="canonical" href="/news/1">', '/news/1'],
    ['<meta property="og:url" content="/other"><link rel="canonical" href="/news/1">', '/news/1'],
  ])('reads %s', (head, path) => {
    expect(declaredAddress(parseHtml(head), visited)).toBe(`https://courier.example${path}`);
  });

  it.each([
    [''],
    ['<link rel="canonical">'],
    ['<link rel="canonical" href=" ">'],
    ['<link rel="canonical" href="javascript:alert(1)">'],
    ['<link rel="canonical" href="file:///etc/hosts">'],
    ['<link rel="canonical" href="https://[broken">'],
    ['<link rel="alternate" href="/amp/news/1">'],
  ])('finds none in %j', (head) => {
    expect(declaredAddress(parseHtml(head), visited)).toBeNull();
  });
});
