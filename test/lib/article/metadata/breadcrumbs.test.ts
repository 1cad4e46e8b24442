// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { printedPath } from '@/lib/article/metadata/breadcrumbs';
import { pageLinesIn } from '@/test/support/page-lines';

const HEADLINE = '<h1>渡轮恢复运行</h1><p>周二上午，渡轮又开了。</p>';
const pathIn = (markup: string) => printedPath(pageLinesIn(markup));

it.each([
  [
    'behind a label',
    '<div>您的当前位置：<a>新闻中心</a>&nbsp;&gt;&nbsp;<a>海港</a></div>',
    ['新闻中心', '海港'],
  ],
  ['from the start page on', '<p>首页 &gt; 财经 &gt; 正文</p>', ['首页', '财经', '正文']],
  ['to its last link', '<p><a>首页</a> &gt; <a>财经</a> &gt; 渡轮恢复</p>', ['首页', '财经']],
  [
    'behind what else stands in the line',
    '<p><span>订阅</span><a>海港网首页</a><em>&gt;</em> <a>业界</a></p>',
    ['海港网首页', '业界'],
  ],
  ['that ends with the text', '<p>海港网 &gt; 财经 &gt; 正文</p>', ['海港网', '财经', '正文']],
  ['in navigation', '<nav class="nav">Home » City » Port</nav>', ['Home', 'City', 'Port']],
  ['with slashes', '<p>Startseite / Hafen / Fähren</p>', ['Startseite', 'Hafen', 'Fähren']],
  ['in Arabic', '<p>الرئيسية › اقتصاد</p>', ['الرئيسية', 'اقتصاد']],
])('a path %s is read', (_what, markup, steps) => {
  expect(pathIn(markup + HEADLINE)).toEqual(steps);
});

it.each([
  ['a place that is named', '<p>公司位置：海港路</p>'],
  ['a comparison', '<p>今年 &gt; 去年 &gt; 前年</p>'],
  ['a menu', '<p>首页 财经 体育</p>'],
  ['one that stands in the text', `${'<p>一行。</p>'.repeat(5)}<p>首页 &gt; 财经</p>`, HEADLINE],
  ['nothing', ''],
])('%s is none', (_what, markup, before = '') => {
  expect(pathIn(before + markup + (before === '' ? HEADLINE : ''))).toEqual([]);
});

it('leaves out steps that are headlines', () => {
  expect(pathIn(`<p>Home &gt; City &gt; ${'A long headline '.repeat(4)}</p>${HEADLINE}`)).toEqual([
    'Home',
    'City',
  ]);
});
