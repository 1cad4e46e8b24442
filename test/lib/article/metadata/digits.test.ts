import { expect, it } from 'vitest';
import { withLatinDigits } from '@/lib/article/metadata/digits';

it.each([
  ['Arabic', '٢١ ديسمبر ٢٠٢١', '21 ديسمبر 2021'],
  ['Persian', '۳۰ آذر ۱۴۰۰', '30 آذر 1400'],
  ['Hindi', '२१ दिसंबर २०२१', '21 दिसंबर 2021'],
  ['Bengali', '২১ ডিসেম্বর ২০২১', '21 ডিসেম্বর 2021'],
  ['Thai', '๒๑ ธันวาคม ๒๕๖๔', '21 ธันวาคม 2564'],
  ['full-width', '２０２１／１２／２１　２０：１２', '2021/12/21 20:12'],
  ['Latin', '21 December 2021', '21 December 2021'],
])('reads %s digits', (_script, text, expected) => {
  expect(withLatinDigits(text)).toBe(expected);
});

it('drops marks of direction, soft hyphens and special blanks, which stand between the parts of a date', () => {
  expect(withLatinDigits('\u200f21\u00a0De\u00adcember\u202f2021\u200e')).toBe('21 December 2021');
});
