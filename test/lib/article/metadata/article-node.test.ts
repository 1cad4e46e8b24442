import { describe, expect, it } from 'vitest';
import { articleNodesOf } from '@/lib/article/metadata/article-node';
import { type JsonLdNode, nodesById } from '@/lib/article/metadata/json-ld';

const hints = { url: 'https://harbour.example/ferry', title: 'Ferry runs again | Harbour Post' };
const own: JsonLdNode = {
  '@type': 'NewsArticle',
  headline: 'Ferry runs again',
  url: 'https://harbour.example/ferry',
};
const teaser: JsonLdNode = {
  '@type': 'NewsArticle',
  headline: 'Bridge closed',
  url: 'https://harbour.example/bridge',
  datePublished: '2021-12-20',
  author: 'Bo Lint',
};
const nodesIn = (...nodes: readonly JsonLdNode[]) =>
  articleNodesOf({ nodes, byId: nodesById(nodes) }, hints);

describe('the nodes of a page’s article', () => {
  it('are its own and not its teasers’, though these say more', () => {
    expect(nodesIn(teaser, own)).toEqual([own]);
  });

  it.each([
    'Article',
    'OpinionNewsArticle',
    'ReportageNewsArticle',
    'BlogPosting',
    'LiveBlogPosting',
    'Review',
    'Report',
  ])('are of the type %s', (type) => {
    expect(nodesIn({ ...own, '@type': type })).toHaveLength(1);
  });

  it.each(['Organization', 'BreadcrumbList', 'Person', 'WebSite', undefined])(
    'are not of the type %s',
    (type) => {
      expect(nodesIn({ ...own, '@type': type })).toEqual([]);
    },
  );

  it('are an article’s before a page’s, both where they agree', () => {
    const page = { '@type': 'WebPage', url: 'https://www.harbour.example/ferry?utm_source=x' };
    expect(nodesIn(page, own)).toEqual([own, page]);
  });

  it('know the page also by mainEntityOfPage', () => {
    const { url, ...rest } = own;
    const node = { ...rest, headline: 'Another wording', mainEntityOfPage: { '@id': url } };
    expect(nodesIn(teaser, node)).toEqual([node]);
  });

  it('are a page’s where there is no article’s', () => {
    const page = { '@type': 'WebPage', name: 'Ferry runs again' };
    expect(nodesIn(page)).toEqual([page]);
  });
});
