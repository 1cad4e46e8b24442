// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { selectedRange } from '@/lib/page/selected-range';

beforeEach(() => document.getSelection()?.removeAllRanges());

function select(markup: string, selector: string): void {
  document.body.innerHTML = markup;
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`Nothing at ${selector}`);
  document.getSelection()?.selectAllChildren(element);
}

it('gives the range that is selected', () => {
  select('<p>Some <b>bold</b> words</p>', 'p');
  expect(selectedRange(document)?.toString()).toBe('Some bold words');
});

describe('gives none', () => {
  it('when nothing is selected, or only a place', () => {
    document.body.innerHTML = '<p>words</p>';
    expect(selectedRange(document)).toBeNull();
    document.getSelection()?.collapse(document.querySelector('p'), 0);
    expect(selectedRange(document)).toBeNull();
  });

  it('of blanks', () => {
    select('<p> <br>&nbsp; </p>', 'p');
    expect(selectedRange(document)).toBeNull();
  });

  it.each([
    ['a text area', '<textarea>typed</textarea>', 'textarea'],
    ['a field that calls itself one', '<div role="textbox">typed</div>', 'div'],
  ])('of what is typed into %s', (_what, markup, selector) => {
    select(markup, selector);
    expect(selectedRange(document)).toBeNull();
  });

  it('of text that the person edits in the page', () => {
    select('<div><p>typed</p></div>', 'p');
    // jsdom does not know the property.
    const paragraph = document.querySelector('p');
    if (paragraph !== null) Object.assign(paragraph, { isContentEditable: true });
    expect(selectedRange(document)).toBeNull();
  });
});
