import { expect, it } from 'vitest';
import { LETTERS } from '@/lib/article/metadata/letter-ranges';

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
