// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { plain, textOf, wordsOf } from '@/lib/article/features/block-text';
import { parseHtml } from '@/test/support/parse-html';

it('reads a block in one line', () => {
  const [block] = cutBlocks(parseHtml('<p> One <b>two</b>\n<br>three </p>').body).blocks;
  expect(block === undefined ? null : textOf(block)).toBe('One two three');
});

it('compares words and plain text in any script', () => {
  expect(wordsOf('It’s 5 p.m.')).toEqual(['it', 's', '5', 'p', 'm']);
  expect(plain(' “Ünï” – 字! ')).toBe('ünï字');
});
