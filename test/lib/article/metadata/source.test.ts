// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { readMetaTags } from '@/lib/article/metadata/meta-tags';
import { sourceCandidates, sourceName } from '@/lib/article/metadata/source';
import { linesBelow } from '@/test/support/page-lines';
import { parseHtml } from '@/test/support/parse-html';

function sourceOf(markup: string, publisher: string | null = null): string | null {
  const root = parseHtml(markup).documentElement;
  const page = linesBelow(root);
  return bestOf(sourceCandidates({ page, meta: readMetaTags(root), publisher }))?.value ?? null;
}

describe('the source of a text', () => {
  it.each([
    ['来源：海港日报', '海港日报'],
    ['2021-12-21 20:12 来源: 海港日报 作者：王小明', '海港日报'],
    ['文章来源：海港日报', '海港日报'],
    ['（文章来源：海港日报）', '海港日报'],
    ['稿源：海港日报 责任编辑：李四海', '海港日报'],
    ['来源：<a href="/x">海港日报</a> <span>2021年12月21日</span>', '海港日报'],
    ['來源：海港日報', '海港日報'],
    ['来源：《海港日报》', '海港日报'],
    ['Source: Harbour Post', 'Harbour Post'],
    ['Quelle: dpa', 'dpa'],
    ['Fuente: Diario del Puerto', 'Diario del Puerto'],
    ['出典：港新聞', '港新聞'],
    ['来自 / 海港日报', '海港日报'],
    ['Źródło: PAP', 'PAP'],
    ['المصدر : وكالات', 'وكالات'],
    ['他来自海港。', null],
    ['Source / Harbour Pictures', null],
    ['来源：本站', null],
    ['来源：未知', null],
    ['他谈到这笔钱的来源。', null],
    ['', null],
  ])('printed as %o is %o', (line, source) => {
    expect(sourceOf(`<h1>渡轮恢复运行</h1><p>${line}</p>`)).toBe(source);
  });

  it.each([
    ['a meta tag', '<meta name="source" content="海港日报"><h1>x</h1>', '海港日报'],
    ['a marked element', '<h1>x</h1><span class="source">海港日报</span>', '海港日报'],
    [
      'the text’s end',
      '<h1>x</h1><p>text</p><p class="em_media">（文章来源：海港日报）</p>',
      '海港日报',
    ],
    [
      'no teaser',
      '<h1>x</h1><div class="related"><span class="source">海港日报</span></div>',
      null,
    ],
  ])('is read from %s', (_where, markup, source) => {
    expect(sourceOf(markup)).toBe(source);
  });

  it('is the agency of the dateline, where nothing else names it', () => {
    const text = '<p>Hamburg (dpa/lno) - Die Fähre fährt wieder, sagte das Amt.</p>';
    expect(sourceOf(`<h1>x</h1>${text}`, 'Hafenblatt')).toBe('dpa');
    expect(sourceOf(`<h1>x</h1>${text}`, 'dpa')).toBeNull();
    expect(sourceOf(`<h1>x</h1>${text}`, 'Deutsche Presse-Agentur')).toBeNull();
    expect(sourceOf(`<h1>x</h1><p>Quelle: Amtsblatt</p>${text}`)).toBe('Amtsblatt');
  });

  it('is the account beside the date, unless that is the writer', () => {
    const text = `<p>${'渡轮公司宣布恢复早班航线，票价维持不变。'.repeat(4)}</p>`;
    const beside = (name: string, className: string) =>
      sourceOf(
        `<h1>x</h1><p><a class="${className}">${name}</a> <b>2021-12-21 20:12</b></p>${text}`,
      );
    expect(beside('老王说船', 'author')).toBe('老王说船');
    expect(beside('王小明', 'name')).toBe('王小明');
    expect(beside('王小明', 'author')).toBeNull();
  });

  it('is the header’s before another in the text', () => {
    const markup = `<h1>x</h1><p>来源：海港日报</p>${'<p>text</p>'.repeat(20)}<p>数据来源：统计局</p>`;
    expect(sourceOf(markup)).toBe('海港日报');
  });
});

it.each([
  ['来源：海港日报', '海港日报'],
  ['海港日报 作者：王小明', '海港日报'],
  ['海港日报（王小明）', '海港日报'],
  ['2021-12-21', null],
  ['https://harbour.example', null],
  ['x'.repeat(41), null],
])('sourceName(%o) is %o', (written, name) => {
  expect(sourceName(written)).toBe(name);
});
