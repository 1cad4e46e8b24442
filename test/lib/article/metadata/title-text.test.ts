import { expect, it } from 'vitest';
import { channelsInTitle, titlePartsOf, withoutSiteNames } from '@/lib/article/metadata/title-text';

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

it.each([
  ['渡轮恢复运行_财经_海港网', '渡轮恢复运行', ['财经']],
  ['渡轮恢复运行_首页海港_新闻中心_海港网', '渡轮恢复运行', ['首页海港', '新闻中心']],
  ['渡轮恢复运行-财经-海港网', '渡轮恢复运行', ['财经']],
  ['渡轮｜恢复运行_财经_海港网', '渡轮|恢复运行', ['财经']],
  ['渡轮恢复_财经_海港网', '渡轮又恢复了运行', ['财经']],
  ['フェリー再開 - 経済 - みなと新聞', 'フェリー再開', ['経済']],
  ['渡轮恢复运行|渡轮|票价_海港网', '渡轮恢复运行', []],
  ['渡轮恢复运行_渡轮_海港网', '渡轮恢复运行', ['渡轮']],
  ['渡轮恢复运行-海港网', '渡轮恢复运行', []],
  ['渡轮-恢复-运行', '别的标题', []],
  ['渡轮恢复运行_2007年第23号公报_海港网', '渡轮恢复运行', []],
  ['Ferry runs again | Jane Doe | Harbour Post', 'Ferry runs again', []],
  ['', '', []],
])('the channels of %o, whose headline is %o, are %o', (title, headline, channels) => {
  expect(channelsInTitle(title, { headline, keywords: ['渡轮', '票价'] })).toEqual(channels);
});
