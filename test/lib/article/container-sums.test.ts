// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { parseHtml } from '@/test/support/parse-html';

it('adds words, words in links and words of running text to all around a block', () => {
  const sentence = 'It is a long sentence that goes on for more words than it needs to, here.';
  const { containers } = cutBlocks(
    parseHtml(`<main><p>${sentence}</p><p><a href="/">one two</a></p></main><p>three</p>`).body,
  );
  expect(containers.map(({ tag, words, linkWords }) => [tag, words, linkWords])).toEqual([
    ['body', 19, 2],
    ['main', 18, 2],
    ['p', 16, 0],
    ['p', 2, 2],
    ['p', 1, 0],
  ]);
  expect(containers.map(({ goodWords }) => goodWords)).toEqual([16, 16, 16, 0, 0]);
});
