// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { firstOf } from '@/lib/article/first-of';
import { parseHtml } from '@/test/support/parse-html';

const { body } = parseHtml('<p id="a"></p><p id="b"></p><p id="c"></p>');

it.each([
  { most: 2, ids: ['a', 'b'] },
  { most: 9, ids: ['a', 'b', 'c'] },
  { most: 0, ids: [] },
])('gives the first $most of a live collection, or all that there are', ({ most, ids }) => {
  expect(firstOf(body.getElementsByTagName('p'), most).map(({ id }) => id)).toEqual(ids);
});
