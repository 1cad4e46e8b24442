// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  attributeNamesOf,
  headingLevelOf,
  isBlockElement,
  isEmphasis,
  isHiddenElement,
  isSkippedElement,
} from '@/lib/article/element-kinds';
import { parseHtml } from '@/test/support/parse-html';

describe('isBlockElement', () => {
  it.each([
    ['p', 'div', true],
    ['span', 'div', false],
    ['x-card', 'div', true],
    ['x-link', 'p', false],
    ['x-link', 'h2', false],
  ])('of <%s> in <%s> is %s', (tag, within, block) => {
    expect(isBlockElement(tag, within)).toBe(block);
  });
});

describe('headingLevelOf', () => {
  it.each([
    ['h1', 1],
    ['h6', 6],
    ['h7', 0],
    ['hr', 0],
    ['th', 0],
  ])('of <%s> is %d', (tag, level) => {
    expect(headingLevelOf(tag)).toBe(level);
  });
});

describe('isHiddenElement', () => {
  it.each([
    ['<p hidden>', true],
    ['<p hidden="until-found">', false],
    ['<p aria-hidden="true">', true],
    ['<p aria-hidden="false">', false],
    ['<p style="color:red; DISPLAY : none">', true],
    ['<p style="visibility:hidden">', true],
    ['<p style="display:block">', false],
    ['<dialog>', true],
    ['<dialog open>', false],
  ])('of %s is %s', (markup, hidden) => {
    const element = parseHtml(markup).body.firstElementChild;
    if (element === null) throw new Error('no element');
    const { localName } = element;
    expect(isHiddenElement(element, localName, attributeNamesOf(element, localName))).toBe(hidden);
  });
});

it('knows what holds no text to read, and what is emphasis', () => {
  expect(['script', 'svg', 'rt', 'p'].map(isSkippedElement)).toEqual([true, true, true, false]);
  expect(['b', 'em', 'span'].map(isEmphasis)).toEqual([true, true, false]);
});
