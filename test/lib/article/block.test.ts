// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { closestContainer, isGoodBlock, isWithin } from '@/lib/article/block';
import { cutBlocks } from '@/lib/article/cut-blocks';
import { parseHtml } from '@/test/support/parse-html';

const sentence =
  'The council met on Monday and agreed, after a long debate, to open the second bridge in spring.';

describe('isGoodBlock', () => {
  it.each([
    ['a sentence', sentence, true],
    [
      'a Chinese sentence',
      '市议会周一开会，经过长时间的讨论，同意在明年春天开放第二座桥，方便两岸居民出行。',
      true,
    ],
    ['a short sentence', 'The council met.', false],
    ['many words without an end', sentence.replace('.', ''), false],
    ['a linked sentence', `<a href="/x">${sentence}</a>`, false],
  ])('of %s is %s', (_what, markup, good) => {
    const [block] = cutBlocks(parseHtml(`<p>${markup}</p>`).body).blocks;
    expect(block !== undefined && isGoodBlock(block)).toBe(good);
  });
});

describe('containers', () => {
  const { root, containers } = cutBlocks(parseHtml('<main><p>a</p></main><div>b</div>').body);
  const [, main, paragraph, div] = containers;
  if (main === undefined || paragraph === undefined || div === undefined) throw new Error('cut');

  it('know what they lie in', () => {
    expect(isWithin(paragraph, main)).toBe(true);
    expect(isWithin(paragraph, paragraph)).toBe(true);
    expect(isWithin(paragraph, root)).toBe(true);
    expect(isWithin(div, main)).toBe(false);
    expect(isWithin(main, paragraph)).toBe(false);
  });

  it('find the nearest one of a sort', () => {
    expect(closestContainer(paragraph, ({ tag }) => tag === 'main')).toBe(main);
    expect(closestContainer(div, ({ tag }) => tag === 'main')).toBeNull();
  });
});
