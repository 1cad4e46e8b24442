import { describe, expect, it } from 'vitest';
import {
  AGENCIES,
  BY_WORD,
  isByWordAlone,
  looksLikeOutlet,
  ORGANISATION,
  OTHER_ROLE,
} from '@/lib/article/metadata/byline-words';

describe('the words before a name', () => {
  it.each([
    ['By Ada Quill', 'Ada Quill'],
    ['Von Ada Quill', 'Ada Quill'],
    ['Par Ada Quill', 'Ada Quill'],
    ['Text: Ada Quill', 'Ada Quill'],
    ['Автор: Ада Квилл', 'Ада Квилл'],
    ['作者：王小明', '王小明'],
    ['文｜王小明', '王小明'],
    ['بقلم أحمد علي', 'أحمد علي'],
    ['מאת דנה לוי', 'דנה לוי'],
    ['โดย สมชาย ใจดี', 'สมชาย ใจดี'],
    ['Byron Quill', 'Byron Quill'],
    ['Vonda Quill', 'Vonda Quill'],
    ['Paré', 'Paré'],
    ['文天祥', '文天祥'],
  ])('of %o leave %o', (line, rest) => {
    expect(line.replace(BY_WORD, '')).toBe(rest);
  });

  it.each([
    ['By', true],
    ['Von:', true],
    ['记者', true],
    ['Autor*in', true],
    ['作者 ：', true],
    ['', false],
    ['Byron', false],
    ['By Ada', false],
  ])('stand alone in %o: %s', (text, expected) => {
    expect(isByWordAlone(text)).toBe(expected);
  });
});

it.each([
  ['Editing by Bo Lint', true],
  ['Edited by Bo Lint', true],
  ['Redaktion', true],
  ['Foto: Bo Lint', true],
  ['Photographs by Bo Lint', true],
  ['Übersetzung: Bo Lint', true],
  ['责任编辑：李四', true],
  ['编辑 李四', true],
  ['校对：李四', true],
  ['来源：某某网', true],
  ['摄影：李四', true],
  ['Edith Lint', false],
  ['Photis Lint', false],
  ['记者 李四', false],
])('%o is another’s role: %s', (line, expected) => {
  expect(OTHER_ROLE.test(line)).toBe(expected);
});

it.each([
  ['Harbour Post newsroom', true],
  ['Redaktion Hafenblatt', true],
  ['harbour.com', true],
  ['海港日报', true],
  ['하버일보', true],
  ['Ada Quill', false],
  ['王小明', false],
])('%o is an organisation by its words: %s', (name, expected) => {
  expect(ORGANISATION.test(name)).toBe(expected);
});

it.each([
  ['海港晚报', true],
  ['海港市教育局', true],
  ['海港在线', true],
  ['Harbour News', true],
  ['王小明', false],
  ['老王说船', false],
])('%o is an outlet by its ending: %s', (name, expected) => {
  expect(looksLikeOutlet(name)).toBe(expected);
});

it('knows the signs of agencies', () => {
  expect(['dpa', 'reuters', 'afp', 'quill'].map((name) => AGENCIES.has(name))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
