// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { bestOf } from '@/lib/article/metadata/candidate';
import { editorsOn } from '@/lib/article/metadata/editors';
import { visibleBylines } from '@/lib/article/metadata/visible-byline';
import { pageLinesIn } from '@/test/support/page-lines';

const paragraph = `<p>${'The harbour office opened the ferry line again. '.repeat(4)}</p>`;
const bylinesOf = (markup: string) => {
  const page = pageLinesIn(`<h1>Ferry runs again</h1>${markup}`);
  return visibleBylines(page, editorsOn(page));
};
const namesOf = (markup: string) =>
  bylinesOf(markup).reduce<{ names: readonly string[]; confidence: number }>(
    (best, next) => (next.confidence > best.confidence ? next : best),
    { names: [], confidence: 0 },
  ).names;

describe('the writers that a page shows', () => {
  it.each([
    [
      'a line with the word before them',
      '<p>By Ada Quill and Bo Lint</p>',
      ['Ada Quill', 'Bo Lint'],
    ],
    [
      'the word in one element, the name in the next',
      '<p><span>By</span> <a href="/a">Ada Quill</a></p>',
      ['Ada Quill'],
    ],
    ['the word on one line, the name on the next', '<p>Von</p><p>Ada Quill</p>', ['Ada Quill']],
    ['a named element', '<div class="byline">Ada Quill</div>', ['Ada Quill']],
    [
      'links of a named element',
      '<div class="authors"><a>Ada Quill</a> <a>Bo Lint</a></div>',
      ['Ada Quill', 'Bo Lint'],
    ],
    ['a rel=author link', '<a rel="author" href="/a">Ada Quill</a>', ['Ada Quill']],
    [
      'several of them',
      '<a rel="author">Ada Quill</a> <a rel="author">Bo Lint</a>',
      ['Ada Quill', 'Bo Lint'],
    ],
    ['a name beside the date', '<p>Ada Quill | 21.12.2021</p>', ['Ada Quill']],
    ['a name before the clock', '<p>Filed under: <a>City</a> — quill @ 14:30</p>', ['quill']],
    ['a signature', `${paragraph}<p>Ada Quill</p>`, ['Ada Quill']],
    ['a Chinese header', '<p>2021-12-21 作者：王小明 来源：海港日报</p>', ['王小明']],
    ['a Chinese name over its function', '<p>王小明</p><p>海港网记者</p>', ['王小明']],
    ['a Chinese text', '<p>本报讯（记者 王小明）渡轮昨日恢复运行。</p>', ['王小明']],
    [
      'an account beside the date',
      `<p><span>老王说船</span><span>2021-12-21</span></p><p>${'渡轮昨日恢复运行'.repeat(9)}</p>`,
      ['老王说船'],
    ],
    ['a Korean line', '<p>글: 김철수 기자</p>', ['김철수']],
    ['a Russian line', '<p>Автор: Ада Квилл</p>', ['Ада Квилл']],
    ['an Arabic line', '<p>بقلم: أحمد علي</p>', ['أحمد علي']],
    ['a Hebrew line', '<p>מאת: דנה לוי</p>', ['דנה לוי']],
  ])('stand in %s', (_where, markup, names) => {
    expect(namesOf(markup)).toEqual(names);
  });

  it.each([
    ['editors', '<p>责任编辑：李四海</p>'],
    [
      'who wrote the book that is reviewed',
      '<p>Titel: Am Hafen</p><p>Autorin: Ada Quill</p><p>Verlag: Kai</p>',
    ],
    [
      'what an account says of itself',
      '<div class="author"><b>quill77</b><p>Search Engine API</p></div>',
    ],
    ['editors named as authors', '<p class="author">李四海</p><p>责任编辑：李四海</p>'],
    ['English editors', '<p>Editing by Bo Lint</p>'],
    ['photographers', '<p>Foto: Bo Lint</p>'],
    [
      'an outlet beside the date',
      `<p><span>海港日报</span><span>2021-12-21</span></p><p>${'渡轮昨日恢复运行'.repeat(9)}</p>`,
    ],
    ['a teaser’s', '<div class="related"><p class="author">Bo Lint</p></div>'],
    ['a sentence', '<p>By the end of the week the ferry will run.</p>'],
    ['nobody', paragraph],
  ])('are not %s', (_who, markup) => {
    expect(namesOf(markup)).toEqual([]);
  });
});

it('keeps the line as it is printed', () => {
  expect(bylinesOf('<p>By Ada Quill, City Editor</p>')[0]?.printed).toBe(
    'By Ada Quill, City Editor',
  );
});

it('believes a linked author near the headline more than a name in the foot', () => {
  const near = bestOf(
    bylinesOf('<a rel="author">Ada Quill</a>').map((line) => ({
      value: line.names,
      origin: 'page' as const,
      confidence: line.confidence,
    })),
  );
  const far = bylinesOf(`${'<p>text</p>'.repeat(60)}<p class="author">Bo Lint</p>`)[0];
  expect(near?.confidence).toBeGreaterThan(far?.confidence ?? 1);
});
