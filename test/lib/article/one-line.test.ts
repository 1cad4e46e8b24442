import { expect, it } from 'vitest';
import { inOneLine } from '@/lib/article/one-line';

it.each([
  ['as it is', 'one two', 'one two'],
  ['with blanks at its edges', ' one two ', 'one two'],
  ['with several blanks', 'one  two   three', 'one two three'],
  ['with other blanks than spaces', 'one\ttwo\u3000three\u00a0four', 'one two three four'],
  ['with a new line between spaces', 'one  \n two', 'one two'],
  ['of blanks alone', ' \n ', ''],
  ['that is empty', '', ''],
])('a text %s', (_how, text, line) => {
  expect(inOneLine(text)).toBe(line);
});
