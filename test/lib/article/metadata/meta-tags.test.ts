// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readMetaTags } from '@/lib/article/metadata/meta-tags';
import { parseHtml } from '@/test/support/parse-html';

const read = (markup: string) => readMetaTags(parseHtml(markup).documentElement);

describe('a meta tag', () => {
  it.each([
    ['property', '<meta property="og:title" content="Ferry">'],
    ['name', '<meta name="og:title" content="Ferry">'],
    ['itemprop', '<meta itemprop="og:title" content="Ferry">'],
    ['upper case', '<meta property="OG:Title" content="Ferry">'],
    ['another divider', '<meta name="og.title" content="Ferry">'],
    ['references escaped twice', '<meta property="og:title" content="&amp;#70;erry">'],
    ['blanks around it', '<meta property=" og:title " content="  Ferry ">'],
  ])('is found by %s', (_how, markup) => {
    expect(read(markup).first('og:title')).toBe('Ferry');
  });

  it.each([
    ['empty', '<meta name="author" content=" ">'],
    ['a template’s', '<meta name="author" content="{{ author }}">'],
    ['null', '<meta name="author" content="null">'],
    ['a whole story', '<meta name="author" content="<p>The ferry</p>">'],
    ['not there', ''],
  ])('is none when it is %s', (_what, markup) => {
    expect(read(markup).first('author')).toBeNull();
    expect(read(markup).all('author')).toEqual([]);
  });
});

it('goes by the order of the names asked for, then by the page’s', () => {
  const meta = read(
    '<meta name="b" content="1"><meta name="a" content="2"><meta name="a" content="3">',
  );
  expect(meta.first('a', 'b')).toBe('2');
  expect(meta.first('c', 'b')).toBe('1');
  expect(meta.all('a')).toEqual(['2', '3']);
});
