import { expect, it } from 'vitest';
import { citedArticleOf } from '@/lib/export/cite/cited-article';
import {
  braced,
  citationKey,
  texAddress,
  texAnnotation,
  texEntry,
  texKeywords,
  texNames,
  texText,
} from '@/lib/export/cite/tex';
import { chineseNews, englishNews, undatedPage } from '../../../support/news-records';

it('escapes what TeX gives a meaning', () => {
  expect(texText('50% of $3 & #1_a {b} ~^\\\n渡轮')).toBe(
    '50\\% of \\$3 \\& \\#1\\_a \\{b\\} \\textasciitilde{}\\textasciicircum{}\\textbackslash{} 渡轮',
  );
  expect(texAddress('https://a.example/{x}?b=%20_c')).toBe('https://a.example/%7Bx%7D?b=%20_c');
});

it('keeps whole names whole', () => {
  const names = [{ family: 'Quill', given: 'Ada' }, { literal: 'Sand and Sea' }];
  expect(texNames(names)).toBe('Quill, Ada and {Sand and Sea}');
});

it('makes keys of site, day and id', () => {
  const keys = [englishNews, chineseNews, undatedPage].map((record) =>
    citationKey(citedArticleOf(record)),
  );
  expect(keys).toEqual(['harbour202611010003e9', 'haigang202611020003ea', 'harbour0003ec']);
});

it('tells keywords and notes in one field each', () => {
  expect(texKeywords(englishNews, true)).toBe('traffic, to check, ferry, port fees');
  expect(texKeywords(englishNews, false)).toBe('ferry, port fees');
  expect(texAnnotation(englishNews)).toBe(
    'Ask the office. “opened it on Monday” (Says *who*?) “for a week”',
  );
});

it('leaves empty fields out', () => {
  const entry = texEntry('article', 'k', { a: braced('x'), b: null, c: braced('') });
  expect(entry).toBe('@article{k,\n  a = {x},\n}\n\n');
});
