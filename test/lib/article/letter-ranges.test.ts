import { expect, it } from 'vitest';
import { HAN, LETTERS, WORD_CHARACTERS } from '@/lib/article/letter-ranges';

const letter = new RegExp(`^[${LETTERS}]$`);

it.each(['a', 'Ž', 'é', 'ß', 'ж', 'ω', 'ש', 'ع', 'گ', 'ह', 'ไ', '渡', 'か', '한', '́'])(
  '%o is a letter or a mark on one',
  (character) => {
    expect(letter.test(character)).toBe(true);
  },
);

it.each(['1', ' ', ',', '.', '-', '–', '“', '’', '،', '؟', '、', '。', '：', '（', '©', '\t'])(
  '%o is none',
  (character) => {
    expect(letter.test(character)).toBe(false);
  },
);

it.each(['a', '7', '７', '٣', '३', '渡'])('%o is a part of a word', (character) => {
  expect(new RegExp(`^[${WORD_CHARACTERS}]$`).test(character)).toBe(true);
});

it.each([
  ['渡', true],
  ['𠮷', true],
  ['々', true],
  ['か', false],
  ['한', false],
  ['：', false],
])('%o is an ideograph: %s', (character, expected) => {
  expect(new RegExp(`^[${HAN}]$`, 'u').test(character)).toBe(expected);
});
