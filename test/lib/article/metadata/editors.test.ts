// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { editorsIn, editorsOf, editorsOn } from '@/lib/article/metadata/editors';
import { pageLinesIn } from '@/test/support/page-lines';

it.each([
  ['责任编辑：李四海', ['李四海']],
  ['作者：王小明 责编：李四海 校对：赵六', ['李四海', '赵六']],
  ['(Reporting by Ada Quill; Editing by Bo Lint and Cy Marsh)', ['Bo Lint', 'Cy Marsh']],
  ['Edited by Bo Lint.', ['Bo Lint']],
  ['Redaktion: Bo Lint', ['Bo Lint']],
  ['Редактор: Бо Линт', ['Бо Линт']],
  ['By Ada Quill', []],
  ['The book was edited by a friend of hers.', []],
  ['记者：王小明', []],
  ['', []],
])('%o names %o', (line, names) => {
  expect(editorsIn(line)).toEqual(names);
});

describe('the editors of a page', () => {
  const page = pageLinesIn('<h1>x</h1><p>text</p><p>责任编辑：李四海</p>');

  it('are those of its lines', () => {
    expect([...editorsOn(page)]).toEqual(['李四海']);
  });

  it('and of its data, each once', () => {
    const ada = { '@id': '#ada', name: 'Ada Quill' };
    const data = { nodes: [ada], byId: new Map([['#ada', ada]]) };
    const nodes = [{ editor: [{ '@id': '#ada' }, '李四海'] }];
    expect(editorsOf(nodes, data, editorsOn(page))).toEqual([
      { name: 'Ada Quill' },
      { name: '李四海' },
    ]);
  });
});
