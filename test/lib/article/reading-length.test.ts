import { describe, expect, it } from 'vitest';
import { readingLengthOf } from '@/lib/article/reading-length';

describe('readingLengthOf', () => {
  it.each([
    ['words between spaces in minutes, rounded up', 'word '.repeat(239), 'minutes', 2],
    ['a short note as one minute', 'A short note.', 'minutes', 1],
    ['an empty text as nothing', ' \n', 'minutes', 0],
    ['Chinese in characters, without white space', '渡轮今晚恢复。\n 一切正常。', 'characters', 12],
    [
      'Chinese with some Latin words in characters',
      '渡轮公司 NordSea 今晚恢复夜间航班',
      'characters',
      19,
    ],
    ['English with a Chinese name in minutes', 'The ferry 海鸥 runs again tonight.', 'minutes', 1],
    ['characters beyond the basic plane once each', '𠮷𠮷𠮷', 'characters', 3],
  ])('tells %s', (_case, text, unit, count) => {
    expect(readingLengthOf(text)).toEqual({ unit, count });
  });
});
