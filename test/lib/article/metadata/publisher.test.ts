import { describe, expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { type JsonLdNode, nodesById } from '@/lib/article/metadata/json-ld';
import {
  nameInCopyright,
  nameInTitle,
  publisherCandidates,
} from '@/lib/article/metadata/publisher';
import { metaOf } from '@/test/support/meta-of';

type Given = {
  node?: JsonLdNode;
  nodes?: JsonLdNode[];
  meta?: Record<string, string>;
  title?: string;
  headline?: string;
  copyright?: string[];
};

const publisherOf = ({ node = {}, nodes = [], meta = {}, ...given }: Given) =>
  bestOf(
    publisherCandidates({
      nodes: [node],
      data: { nodes, byId: nodesById(nodes) },
      meta: metaOf(meta),
      title: 'Ferry',
      headline: 'Ferry runs again',
      copyright: [],
      url: 'https://www.harbour.example/ferry',
      ...given,
    }),
  );

describe('the publisher', () => {
  it.each<[string, Given, string]>([
    [
      'its data',
      { node: { publisher: { name: 'Harbour Post' } }, meta: { 'og:site_name': 'x' } },
      'Harbour Post',
    ],
    [
      'its data by id',
      { node: { publisher: { '@id': '#p' } }, nodes: [{ '@id': '#p', name: 'Harbour Post' }] },
      'Harbour Post',
    ],
    ['its data as text', { node: { publisher: 'Harbour Post' } }, 'Harbour Post'],
    [
      'og:site_name',
      { meta: { 'og:site_name': '@Harbour Post', 'application-name': 'x' } },
      'Harbour Post',
    ],
    ['the title', { title: 'Ferry runs again | City | Harbour Post' }, 'Harbour Post'],
    [
      'the title, not its keywords',
      { title: '渡轮_港口_班次', headline: '渡轮', meta: { keywords: '港口,班次' } },
      'harbour.example',
    ],
    [
      'the title, in the page’s language',
      { title: '渡轮_海港新闻-The Harbour', headline: '渡轮' },
      '海港新闻',
    ],
    [
      'the copyright line',
      { copyright: ['© 2021', '© 2021 Harbour Post. All rights reserved.'] },
      'Harbour Post',
    ],
    [
      'the Chinese copyright line of a Chinese page',
      { headline: '渡轮恢复运行', copyright: ['© 2021 Harbour', '海港网 版权所有'] },
      '海港网',
    ],
    ['the host, where nothing names it', {}, 'harbour.example'],
    ['the host, not a system', { meta: { 'og:site_name': 'WordPress' } }, 'harbour.example'],
    [
      'the host, not the company behind it',
      { copyright: ['© 2021 Harbour Media GmbH'] },
      'harbour.example',
    ],
  ])('is read from %s', (_where, given, name) => {
    expect(publisherOf(given)?.value.name).toBe(name);
  });

  it('has an address where the data gives one', () => {
    const node = { publisher: { name: 'Harbour Post', url: '/about' } };
    expect(publisherOf({ node })?.value.url).toBe('https://www.harbour.example/about');
  });
});

it.each([
  ['Ferry runs again | Harbour Post', 'Harbour Post'],
  ['Ferry runs again_海港网', '海港网'],
  ['Harbour Post - Ferry runs again', 'Harbour Post'],
  ['Ferry runs again - harbour.example', '- harbour.example'.slice(2)],
  ['Ferry runs again - By Ada Quill', null],
  ['Ferry runs again', null],
  ['Another title', null],
])('the name in the title %o is %o', (title, name) => {
  expect(nameInTitle(title, 'Ferry runs again')).toBe(name);
});

it.each([
  ['© 2021 Harbour Post', 'Harbour Post'],
  ['Copyright © 1999-2021 Harbour Post. All rights reserved', 'Harbour Post'],
  ['(c) by Harbour Post', 'Harbour Post'],
  ['版权所有 海港网', '海港网'],
  ['海港网公司\t版权所有', '海港网'],
  ['© 2021', null],
])('the holder in %o is %o', (line, name) => {
  expect(nameInCopyright(line)).toBe(name);
});
