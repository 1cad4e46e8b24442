import { describe, expect, it } from 'vitest';
import { type AuthorSources, authorCandidates } from '@/lib/article/metadata/authors';
import { bestOf } from '@/lib/article/metadata/candidate';
import { type JsonLdNode, nodesById } from '@/lib/article/metadata/json-ld';
import { metaOf } from '@/test/support/meta-of';

type Given = Partial<Omit<AuthorSources, 'meta' | 'data' | 'editors'>> & {
  readonly tags?: Readonly<Record<string, string>>;
  readonly graph?: readonly JsonLdNode[];
  readonly editors?: readonly string[];
};

const authorsOf = ({ tags = {}, graph = [], editors = [], ...given }: Given) =>
  bestOf(
    authorCandidates({
      nodes: [],
      bylines: [],
      publisher: 'Harbour Post',
      url: 'https://harbour.example/ferry',
      ...given,
      meta: metaOf(tags),
      data: { nodes: graph, byId: nodesById(graph) },
      editors: new Set(editors),
    }),
  )?.value ?? [];
const shown = (names: readonly string[], confidence = 0.66, isLinked = false) => ({
  names,
  printed: names.join(', '),
  confidence,
  isLinked,
});

describe('the authors', () => {
  it.each<[string, Given]>([
    ['a person’s node', { nodes: [{ author: { '@type': 'Person', name: 'Ada Quill' } }] }],
    ['a list', { nodes: [{ author: [{ name: 'Ada Quill' }] }] }],
    ['text', { nodes: [{ author: 'Ada Quill' }] }],
    ['text with the word before', { nodes: [{ author: 'By Ada Quill' }] }],
    ['creator', { nodes: [{ creator: ['Ada Quill'] }] }],
    [
      'a node elsewhere, by its id',
      { nodes: [{ author: { '@id': '#ada' } }], graph: [{ '@id': '#ada', name: 'Ada Quill' }] },
    ],
    ['a meta tag', { tags: { author: 'Ada Quill' } }],
    ['a meta tag with the site’s name', { tags: { author: 'Ada Quill, Harbour Post' } }],
    [
      'a label for sharing',
      { tags: { 'twitter:label1': 'Written by', 'twitter:data1': 'Ada Quill' } },
    ],
    ['the page', { bylines: [shown(['Ada Quill'])] }],
    [
      'the page, where the data names only the site',
      { nodes: [{ author: 'Harbour Post' }], bylines: [shown(['Ada Quill'])] },
    ],
    [
      'the page, where the data names an agency',
      { nodes: [{ author: 'dpa' }], bylines: [shown(['Ada Quill'])] },
    ],
    [
      'the data without its editors',
      { nodes: [{ author: ['Ada Quill', 'Bo Lint'] }], editors: ['Bo Lint'] },
    ],
  ])('are read from %s', (_where, given) => {
    expect(authorsOf(given).map(({ name }) => name)).toEqual(['Ada Quill']);
  });

  it('come with their addresses', () => {
    const author = { '@type': 'Person', name: 'Ada Quill', url: '/people/ada' };
    expect(authorsOf({ nodes: [{ author }] })).toEqual([
      { name: 'Ada Quill', url: 'https://harbour.example/people/ada' },
    ]);
  });

  it('are those that the page links, when its data names fewer of them', () => {
    const given = {
      nodes: [{ author: 'Ada Quill' }],
      bylines: [shown(['Ada Quill', 'Bo Lint'], 0.67, true)],
    };
    expect(authorsOf(given).map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Lint']);
  });

  it.each<[string, Given]>([
    ['profiles', { tags: { 'article:author': 'https://social.example/harbour' } }],
    ['the site in a meta tag', { tags: { author: 'Harbour Post' } }],
    ['a Chinese site’s part', { tags: { author: '海港财经' }, publisher: '海港网' }],
    ['administrators', { tags: { author: 'admin' } }],
    ['editors', { nodes: [{ author: 'Bo Lint' }], editors: ['Bo Lint'] }],
    ['anybody', {}],
  ])('are not %s', (_who, given) => {
    expect(authorsOf(given)).toEqual([]);
  });
});

it.each<[string, Given]>([
  ['by its type', { nodes: [{ author: { '@type': 'Organization', name: 'Coast Wire' } }] }],
  ['by its sign', { nodes: [{ author: { '@type': 'Person', name: 'dpa' } }] }],
  ['by its words', { tags: { author: 'Coast News Agency' } }],
])('tells an organisation from people %s', (_how, given) => {
  expect(authorsOf(given)).toMatchObject([{ type: 'Organization' }]);
});

it('takes the reporter out of a Chinese credit', () => {
  const author = '海港日報 記者王小明／台北報導';
  expect(authorsOf({ nodes: [{ author: { '@type': 'Person', name: author } }] })).toEqual([
    { name: '王小明' },
  ]);
});

it('leaves out the Chinese house beside its reporter', () => {
  const bylines = [{ names: ['海港', '王小明'], printed: '文｜海港 王小明', confidence: 0.7 }];
  expect(authorsOf({ bylines, publisher: '海港网' })).toEqual([{ name: '王小明' }]);
});

it('names a person and an agency, the one not as the other', () => {
  expect(authorsOf({ nodes: [{ author: ['Ada Quill', 'dpa'] }] })).toEqual([
    { name: 'Ada Quill' },
    { name: 'dpa', type: 'Organization' },
  ]);
});
