import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlProperty, yamlText } from '@/lib/export/front-matter';
import { allNastyTexts } from '../../support/nasty-strings';

const texts = [
  'plain',
  'a: b # c',
  '"quoted" and \\ back',
  "it's",
  '---',
  '- item',
  'line one\nline two\ttab',
  '\u2028 and \u2029 and \u0085 and \ufeff',
  '港口关闭：「原因」',
  '🙂 𠮷',
  'null',
  'true',
  '2026-11-24',
  '{{ x }} {% y %}',
  '&anchor *alias !tag %dir @at `tick`',
  '',
];

describe('a text', () => {
  it.each(texts)('is read back by a YAML parser as it was: %j', (text) => {
    expect(parse(`value: ${yamlText(text)}`)).toEqual({ value: text });
  });

  it('is read back whatever it is, but for halves of characters', () => {
    const nasty = allNastyTexts().filter((text) => text.length < 5000 && !/\p{Cs}/u.test(text));
    const written = yamlProperty('values', nasty.map(yamlText));
    expect(parse(written)).toEqual({ values: nasty });
  });

  it('stands on one line', () => {
    expect(
      texts.map(yamlText).filter((written) => /[\n\r\u0085\u2028\u2029]/.test(written)),
    ).toEqual([]);
  });
});

it('writes lists one a line, empty lists and empty values as YAML reads them', () => {
  const written = [
    yamlProperty('tags', ['a', 'b: c'].map(yamlText)),
    yamlProperty('none', []),
    yamlProperty('empty', null),
    yamlProperty('day', '2026-11-24'),
  ].join('\n');
  expect(parse(written)).toEqual({ tags: ['a', 'b: c'], none: [], empty: null, day: '2026-11-24' });
});
