import { expect, it } from 'vitest';
import {
  ended,
  initialsOf,
  invertedName,
  monthDayYear,
  monthName,
  naturalName,
  quotedTitle,
} from '@/lib/export/cite/citation-text';

it('writes names both ways, organisations as they are', () => {
  const ada = { family: 'Quill', given: 'Ada' };
  expect([invertedName(ada), naturalName(ada)]).toEqual(['Quill, Ada', 'Ada Quill']);
  expect([invertedName({ literal: '王小明' }), naturalName({ literal: 'Reuters' })]).toEqual([
    '王小明',
    'Reuters',
  ]);
});

it.each([
  ['Ada Mary', 'A. M.'],
  ['Jean-Paul', 'J.-P.'],
  ['𠮷', '𠮷.'],
])('cuts %s to initials', (given, initials) => {
  expect(initialsOf(given)).toBe(initials);
});

it('ends a sentence once', () => {
  expect(['Why?', 'So', '好。', 'U.S.'].map(ended)).toEqual(['Why?', 'So.', '好。', 'U.S.']);
});

it('puts a title in quotation marks', () => {
  expect(quotedTitle('He said “no”', '.')).toBe('“He said ‘no’.”');
  expect(quotedTitle('Why?', '.')).toBe('“Why?”');
  expect(quotedTitle('No author', ',')).toBe('“No author,”');
});

it('writes as much of a date as is known', () => {
  expect(
    [{ year: 2026 }, { year: 2026, month: 5 }, { year: 2026, month: 12, day: 3 }].map(monthDayYear),
  ).toEqual(['2026', 'May 2026', 'December 3, 2026']);
  expect(monthName(9)).toBe('September');
});
