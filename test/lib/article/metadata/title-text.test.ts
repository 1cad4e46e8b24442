import { expect, it } from 'vitest';
import { titlePartsOf, withoutSiteNames } from '@/lib/article/metadata/title-text';

it.each([
  ['Ferry runs again | Harbour Post', ['Ferry runs again', 'Harbour Post']],
  ['Ferry runs again - City - Harbour Post', ['Ferry runs again', 'City', 'Harbour Post']],
  ['渡轮恢复运行_海港网', ['渡轮恢复运行', '海港网']],
  ['渡轮恢复运行-海港网', ['渡轮恢复运行', '海港网']],
  ['渡轮恢复运行｜海港网', ['渡轮恢复运行', '海港网']],
  ['Twenty-one ferries', ['Twenty-one ferries']],
  ['Ferry: it runs', ['Ferry: it runs']],
  ['', []],
])('the parts of %o', (title, parts) => {
  expect(titlePartsOf(title).map(({ text }) => text)).toEqual(parts);
});

it('tells where the parts stand', () => {
  const title = 'Ferry runs again | Harbour Post';
  expect(titlePartsOf(title).map(({ start, end }) => title.slice(start, end))).toEqual([
    'Ferry runs again',
    'Harbour Post',
  ]);
});

it.each([
  ['Ferry runs again | Harbour Post', ['Harbour Post'], 'Ferry runs again'],
  ['Ferry runs again - The Harbour Post', ['Harbour Post'], 'Ferry runs again'],
  ['Harbour Post: Ferry runs again', ['Harbour Post'], 'Harbour Post: Ferry runs again'],
  ['Harbour Post | Ferry runs again', ['Harbour Post'], 'Ferry runs again'],
  ['Ferry runs again | harbourpost.example', ['harbourpost.example'], 'Ferry runs again'],
  ['渡轮恢复运行_新闻_海港网', ['海港网'], '渡轮恢复运行_新闻'],
  ['Ferry runs again | City', ['Harbour Post'], 'Ferry runs again | City'],
  ['Harbour Post', ['Harbour Post'], 'Harbour Post'],
])('%o without the names %o is %o', (title, names, rest) => {
  expect(withoutSiteNames(title, names)).toBe(rest);
});
