// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import type { JsonLdNode } from '@/lib/article/metadata/json-ld';
import { keywordCandidates, keywordsOf } from '@/lib/article/metadata/keywords';
import { readMetaTags } from '@/lib/article/metadata/meta-tags';
import { linesBelow } from '@/test/support/page-lines';
import { parseHtml } from '@/test/support/parse-html';

describe('a list of keywords', () => {
  it.each([
    ['ferry, harbour,city', ['ferry', 'harbour', 'city']],
    ['ferry; harbour', ['ferry', 'harbour']],
    ['ferry | harbour', ['ferry', 'harbour']],
    ['渡轮，海港、城市；新闻', ['渡轮', '海港', '城市', '新闻']],
    ['渡轮 海港 城市', ['渡轮', '海港', '城市']],
    ['ferry harbour', ['ferry harbour']],
    ['عبارة، ميناء', ['عبارة', 'ميناء']],
    ['#ferry, # harbour', ['ferry', 'harbour']],
    ['Tags: ferry, harbour', ['ferry', 'harbour']],
    ['Ferry, ferry, FERRY', ['Ferry']],
    ['ferry, section: sport, 12345, a, ', ['ferry']],
    ['9f8b3c2a-1111-2222-3333-444455556666', []],
    ['Harbour Post, ferry', ['ferry']],
    ['', []],
  ])('%o is %o', (value, keywords) => {
    expect(keywordsOf([value], ['Harbour Post'])).toEqual(keywords);
  });
});

describe('keywords of a page', () => {
  const read = (markup: string, nodes: readonly JsonLdNode[] = []) => {
    const root = parseHtml(markup).documentElement;
    return bestOf(
      keywordCandidates({
        root,
        nodes,
        meta: readMetaTags(root),
        page: linesBelow(root),
        siteNames: [],
      }),
    )?.value;
  };
  const inHead = '<meta name="keywords" content="news, harbour post">';

  it.each([
    ['its data', inHead, [{ keywords: ['ferry', 'harbour'] }]],
    ['its data as one text', inHead, [{ keywords: 'ferry,harbour' }]],
    [
      'article:tag',
      `${inHead}<meta property="article:tag" content="ferry"><meta property="article:tag" content="harbour">`,
      [],
    ],
    ['news_keywords', `${inHead}<meta name="news_keywords" content="ferry, harbour">`, []],
    [
      'its printed tags',
      `${inHead}<h1>x</h1><p><a rel="tag" href="/t/1">ferry</a> <a rel="tag" href="/t/2">harbour</a></p>`,
      [],
    ],
    [
      'keywords, where there is nothing better',
      '<meta name="keywords" content="ferry, harbour">',
      [],
    ],
  ])('come from %s', (_where, markup, nodes) => {
    expect(read(markup, nodes)).toEqual(['ferry', 'harbour']);
  });

  it('are none on a page without', () => {
    expect(read('<h1>x</h1>')).toBeUndefined();
  });
});
