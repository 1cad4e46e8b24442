import { describe, expect, it } from 'vitest';
import {
  cleanName,
  isOrganisation,
  looksLikeName,
  peopleOf,
  personNamed,
} from '@/lib/article/metadata/names';

describe('a byline', () => {
  it.each([
    ['By Ada Quill', ['Ada Quill']],
    ['By Ada Quill and Bo Lint', ['Ada Quill', 'Bo Lint']],
    ['Von Ada Quill, Bo Lint und Cy Marsh', ['Ada Quill', 'Bo Lint', 'Cy Marsh']],
    ['Ada Quill et Bo Lint', ['Ada Quill', 'Bo Lint']],
    ['Ada Quill y Bo Lint', ['Ada Quill', 'Bo Lint']],
    ['Ада Квилл и Бо Линт', ['Ада Квилл', 'Бо Линт']],
    ['王小明、李小红', ['王小明', '李小红']],
    ['Ada Quill; Bo Lint', ['Ada Quill', 'Bo Lint']],
    ['Ada Quill | Bo Lint', ['Ada Quill', 'Bo Lint']],
    ['By Ada Quill, Political Correspondent', ['Ada Quill']],
    ['By Dr. Ada Quill, Ph.D.', ['Dr. Ada Quill']],
    ['Ada Quill (dpa)', ['Ada Quill']],
    ['Ada Quill, 21.12.2021', ['Ada Quill']],
    ['Ada Quill - Harbour Post', ['Ada Quill']],
    ['Ada Quill in Lisbon', ['Ada Quill']],
    ['김철수 기자', ['김철수']],
    ['Ada Quill, Ada Quill', ['Ada Quill']],
    ['Ada Quill and Bo Lint, Harbour staff writers', ['Ada Quill', 'Bo Lint']],
    ['Ada Quill, Home Security Expert, Bo Lint, Licensed Dietitian', ['Ada Quill', 'Bo Lint']],
    ['Luxury Travel Expert', ['Luxury Travel Expert']],
    ['Meet Patel', ['Meet Patel']],
    ['Jean-Luc d’Arc', ['Jean-Luc d’Arc']],
  ])('%o names %o', (line, names) => {
    expect(peopleOf(line).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    '',
    'By',
    'Editing by Bo Lint',
    '责任编辑：李四',
    'admin',
    'Share',
    '21.12.2021',
    'https://harbour.example/ada',
    'javascript:alert(1)',
    'ada@harbour.example',
    '未知',
    'Published on Monday',
    'Full Bio',
    'Read more about The Harbour Team',
    'Learn about our standards',
    'Follow Ada',
    'Meet the team',
    'Written By',
    'Last Updated',
    'July 22',
    'page.head.extra.author',
  ])('%o names nobody', (line) => {
    expect(peopleOf(line)).toEqual([]);
  });
});

it.each([
  ['By Ada Quill', 'Ada Quill'],
  ['@adaquill', 'adaquill'],
  ['View all posts by Ada Quill', 'Ada Quill'],
  ['Alle Beiträge von Ada Quill', 'Ada Quill'],
  ['“Ada Quill”', 'Ada Quill'],
  ['Reporter', null],
  ['Ph.D.', null],
  ['12345', null],
  ['x'.repeat(61), null],
])('cleans %o to %o', (written, name) => {
  expect(cleanName(written)).toBe(name);
});

it.each([
  ['dpa', true],
  ['dpa/afp', true],
  ['Reuters', true],
  ['Harbour Post Staff', true],
  ['Redaktion', true],
  ['Ada Quill', false],
  ['Ada Press-Quill', false],
])('%o is an organisation: %s', (name, expected) => {
  expect(isOrganisation(name)).toBe(expected);
});

it.each([
  ['Ada Quill', true],
  ['Ludwig van den Berg', true],
  ['Ада Квилл', true],
  ['王小明', true],
  ['艾达·奎尔', true],
  ['أحمد علي', true],
  ['Ada', false],
  ['the harbour office', false],
  ['What happens next?', false],
  ['Room 12', false],
  ['One Two Three Four Five Six', false],
])('%o looks like a name: %s', (text, expected) => {
  expect(looksLikeName(text)).toBe(expected);
});

it.each([
  ['By Ada Quill', 'Ada Quill'],
  ['王小明', '王小明'],
  ['Harbour News Agency', null],
  ['ada', null],
  ['Read more about Ada Quill', null],
])('%o is the name of one person: %o', (written, name) => {
  expect(personNamed(written)).toBe(name);
});
