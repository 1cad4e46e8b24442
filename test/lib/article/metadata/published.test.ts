// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { candidate } from '@/lib/article/metadata/candidate';
import type { DateKind } from '@/lib/article/metadata/date-words';
import type { JsonLdNode } from '@/lib/article/metadata/json-ld';
import { readMetaTags } from '@/lib/article/metadata/meta-tags';
import { dateCandidates, dayInAddress, settleDate } from '@/lib/article/metadata/published';
import { linesBelow } from '@/test/support/page-lines';
import { parseHtml } from '@/test/support/parse-html';

type Page = {
  readonly markup: string;
  readonly node?: JsonLdNode;
  readonly url?: string;
  readonly country?: string;
};

function dateOf(
  kind: DateKind,
  { markup, node, url = 'https://harbour.example/a', country }: Page,
) {
  const root = parseHtml(markup).documentElement;
  const candidates = dateCandidates(kind, {
    root,
    url,
    nodes: node === undefined ? [] : [node],
    meta: readMetaTags(root),
    page: linesBelow(root),
    reading: { order: 'day-first', year: null },
    country: country ?? null,
  });
  return settleDate(candidates, country ?? null)?.value ?? null;
}

const published = (markup: string, more: Omit<Page, 'markup'> = {}) =>
  dateOf('published', { markup, ...more });

describe('the date of publication', () => {
  it.each([
    ['its data', '<h1>x</h1><p>20.12.2021</p>', { datePublished: '2021-12-21T20:12:02+08:00' }],
    [
      'a meta tag',
      '<meta property="article:published_time" content="2021-12-21T20:12:02+08:00"><h1>x</h1>',
      {},
    ],
    ['a time element', '<h1>x</h1><time datetime="2021-12-21T20:12:02+08:00">yesterday</time>', {}],
    [
      'a marked element',
      '<h1>x</h1><span class="publish-date">2021-12-21 20:12:02 +08:00</span>',
      {},
    ],
    ['the line below the headline', '<h1>x</h1><p>2021-12-21 20:12:02 +08:00</p><p>text</p>', {}],
    [
      'a line with a label',
      '<h1>x</h1><p>20.12.2020</p><p>Published: 2021-12-21 20:12:02 +08:00</p>',
      {},
    ],
    ['a script', '<h1>x</h1><script>var publishTime = "2021-12-21T20:12:02+08:00"</script>', {}],
  ])('is read from %s', (_where, markup, node) => {
    expect(published(markup, { node })).toBe('2021-12-21T20:12:02+08:00');
  });

  it.each([
    ['2021年12月21日 20:12', '2021-12-21T20:12+08:00'],
    ['12-21 20:12', '2021-12-21T20:12+08:00'],
    ['12月21日 20:12', '2021-12-21T20:12+08:00'],
    ['发布时间：2021-12-21 20:12 更新时间：2021-12-22 08:00', '2021-12-21T20:12+08:00'],
  ])('of a Chinese page that prints %s is %s', (line, iso) => {
    const url = 'https://harbour.example.cn/2021/1221/c7.html';
    expect(published(`<h1>渡轮恢复运行</h1><p>${line}</p>`, { url, country: 'cn' })).toBe(iso);
  });

  it('lies on three lines of a box', () => {
    const box = '<p>2021</p><p>12/21</p><p>20:12</p>';
    expect(published(`<h1>x</h1>${box}`)).toBe('2021-12-21T20:12');
  });

  it('is the day in the address, where nothing else tells', () => {
    expect(published('<h1>x</h1>', { url: 'https://harbour.example/2021/12/21/ferry' })).toBe(
      '2021-12-21',
    );
  });

  it.each([
    ['a bare time', '<h1>x</h1><p>20:12</p>'],
    ['yesterday', '<h1>x</h1><p>昨天 20:12</p>'],
    ['hours ago', '<h1>x</h1><p>3 hours ago</p>'],
    [
      'a related story’s',
      '<h1>x</h1><p>text</p><div class="related"><p>21.12.2021 Bridge closed</p></div>',
    ],
    [
      'a comment’s',
      '<h1>x</h1><p>text</p><div class="comments"><time datetime="2021-12-21T20:12">x</time></div>',
    ],
    ['the copyright’s', '<h1>x</h1><p>© 21.12.2021 Harbour Post</p>'],
    ['a birthday', '<h1>x</h1><p>born 21 December 1921</p>'],
    ['one far below', `<h1>x</h1>${'<p>text</p>'.repeat(60)}<p>21.12.2021</p>`],
    ['a void one', '<meta name="date" content="0000-00-00"><h1>x</h1>'],
  ])('is never %s', (_what, markup) => {
    expect(published(markup)).toBeNull();
  });

  it.each([
    ['side bar below it', '<h1>x</h1><aside><time>Tuesday, December 21, 2021</time></aside>'],
    ['side bar above it', '<div class="sidebar">21.12.2021</div><h1>x</h1>'],
    ['tag of a plain name', '<meta name="published" content="December 21, 2021"><h1>x</h1>'],
  ])('is read from a %s, where no other is', (_where, markup) => {
    expect(published(markup)).toBe('2021-12-21');
    expect(published(`${markup}<p>20.12.2021</p>`)).toBe(
      markup.includes('meta') ? '2021-12-21' : '2021-12-20',
    );
  });

  it('is believed far from the headline where it is the only one', () => {
    const far = (...days: readonly string[]) =>
      `<h1>x</h1>${'<p>text</p>'.repeat(60)}${days.map((day) => `<p><time datetime="${day}">x</time></p>`).join('')}`;
    expect(published(far('2021-12-21', '2021-12-21T20:12'))).toBe('2021-12-21T20:12');
    expect(published(far('2021-12-21', '2021-12-20', '2021-12-19'))).toBeNull();
  });

  it('is not the one of the last change', () => {
    const markup = '<h1>x</h1><p>Published 20.12.2021, 08:00 | Updated 21.12.2021, 20:12</p>';
    expect(published(markup)).toBe('2021-12-20T08:00');
    expect(dateOf('modified', { markup })).toBe('2021-12-21T20:12');
  });
});

describe('the date of the last change', () => {
  it.each([
    [
      'behind its date',
      '<p><time datetime="2021-12-20T08:00">2021年12月20日 8:00</time> (2021年12月21日 20:12更新)</p>',
    ],
    [
      'beside another label',
      '<p>出版：<time>2021-12-20 08:00</time> 更新：<time>2021-12-21 20:12</time></p>',
    ],
    [
      'in an element with the first',
      '<p class="date">08:00 20.12.2021 (обновлено: 20:12 21.12.2021)</p>',
    ],
    [
      'in a line with the first',
      '<p>Publié le 20.12.2021 à 08h00, mis à jour le 21.12.2021 à 20h12</p>',
    ],
  ])('is told apart where it is named %s', (_where, line) => {
    const markup = `<h1>x</h1>${line}`;
    expect(published(markup)).toBe('2021-12-20T08:00');
    expect(dateOf('modified', { markup })).toBe('2021-12-21T20:12');
  });
  it.each([
    ['its data', '<h1>x</h1>', { dateModified: '2021-12-21T20:12Z' }],
    [
      'a meta tag',
      '<meta property="article:modified_time" content="2021-12-21T20:12Z"><h1>x</h1>',
      {},
    ],
    [
      'a labelled element',
      '<h1>x</h1><p>Updated <time datetime="2021-12-21T20:12Z">x</time></p>',
      {},
    ],
  ])('is read from %s', (_where, markup, node) => {
    expect(dateOf('modified', { markup, node })).toBe('2021-12-21T20:12Z');
  });

  it.each([
    ['更新时间：2021-12-21 20:12'],
    ['Aktualisiert: 21.12.2021, 20:12 Uhr'],
    ['Mis à jour le 21 décembre 2021 à 20h12'],
    ['Обновлено: 21 декабря 2021, 20:12'],
    ['Güncelleme: 21 Aralık 2021 20:12'],
  ])('is read from %o', (line) => {
    expect(dateOf('modified', { markup: `<h1>x</h1><p>${line}</p>` })).toBe('2021-12-21T20:12');
  });

  it('is none where only a publication is printed', () => {
    expect(dateOf('modified', { markup: '<h1>x</h1><p>21.12.2021</p>' })).toBeNull();
  });
});

describe('settling a date', () => {
  const of = (...values: readonly string[]) =>
    values.flatMap((value, index) => candidate(value, 'page', 0.9 - index / 10));

  it.each([
    [
      'takes the time of the same day',
      ['2021-12-21', '2021-12-21T20:12Z'],
      null,
      '2021-12-21T20:12Z',
    ],
    ['takes no time of another day', ['2021-12-21', '2021-12-22T20:12Z'], null, '2021-12-21'],
    [
      'takes the offset of the same wall clock',
      ['2021-12-21T20:12', '2021-12-21T20:12:02+08:00'],
      'de',
      '2021-12-21T20:12:02+08:00',
    ],
    [
      'takes no offset of another clock',
      ['2021-12-21T20:12', '2021-12-21T12:12:00Z'],
      null,
      '2021-12-21T20:12',
    ],
    ['takes the country’s offset', ['2021-12-21T20:12'], 'cn', '2021-12-21T20:12+08:00'],
    ['leaves a day a day', ['2021-12-21'], 'cn', '2021-12-21'],
  ])('%s', (_what, values, country, iso) => {
    expect(settleDate(of(...values), country)?.value).toBe(iso);
  });

  it('believes what it made more precise as much as the day that it began from', () => {
    const settled = settleDate(of('2021-12-21', '2021-12-21T20:12Z'), null);
    expect(settled).toMatchObject({ value: '2021-12-21T20:12Z', confidence: 0.9 });
  });

  it('gives null of none', () => {
    expect(settleDate([], 'cn')).toBeNull();
  });

  it.each([
    [['2021-12-21T20:12+08:00'], 'cn', 'explicit'],
    [['2021-12-21T20:12', '2021-12-21T20:12:02+08:00'], 'de', 'explicit'],
    [['2021-12-21T20:12'], 'cn', 'implied'],
    [['2021-12-21T20:12'], null, 'unknown'],
    [['2021-12-21'], 'cn', null],
  ])('of %o in %s tells that the offset is %s', (values, country, basis) => {
    expect(settleDate(of(...values), country)?.offset).toBe(basis);
  });
});

it.each([
  ['https://harbour.example/2021/12/21/ferry', '2021-12-21'],
  ['https://harbour.example/2021-12-21/ferry.html', '2021-12-21'],
  ['https://harbour.example/a/20211221/7.html', '2021-12-21'],
  ['https://harbour.example/2021/1221/c7.html', '2021-12-21'],
  ['https://harbour.example/a/202112218765.html', '2021-12-21'],
  ['https://harbour.example/2021/12/', null],
  ['https://harbour.example/a/20211321/', null],
  ['https://harbour.example/a?date=20211221', null],
  ['https://harbour.example/19200101/', null],
])('the day in %s is %s', (url, day) => {
  expect(dayInAddress(url)).toBe(day);
});
