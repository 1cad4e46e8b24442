import { expect, it } from 'vitest';
import {
  DATE_TAGS,
  MODIFIED_WORD,
  OTHER_DATE,
  PUBLISHED_WORD,
  UPDATED_BEHIND,
} from '@/lib/article/metadata/date-words';

it.each([
  ['发布时间：', true, false],
  ['Published ', true, false],
  ['出版：', true, false],
  ['更新：', false, true],
  ['Mis à jour le ', false, true],
  ['Güncelleme: ', false, true],
  ['by Ada Quill, ', false, false],
])('%o says of its date: published %s, changed %s', (text, published, changed) => {
  expect([PUBLISHED_WORD.test(text), MODIFIED_WORD.test(text)]).toEqual([published, changed]);
});

it.each([
  ['2021年12月21日 21:30更新', true],
  ['2021-12-21 20:12 に更新', true],
  ['2021-12-21 20:12 更新时间：2021-12-22', false],
  ['2021/12/21 20:12（12/21 21:05 更新）', false],
  ['2021-12-21', false],
])('behind %o stands a change: %s', (text, expected) => {
  expect(UPDATED_BEHIND.test(text)).toBe(expected);
});

it.each(['© 2021', 'born 21 December 1921', '版权所有 2021'])('%o dates something else', (text) => {
  expect(OTHER_DATE.test(text)).toBe(true);
});

it('names each tag once', () => {
  const tags = [...DATE_TAGS.published, ...DATE_TAGS.modified];
  expect(new Set(tags).size).toBe(tags.length);
  expect(DATE_TAGS.published[0]).toBe('article:published_time');
});
