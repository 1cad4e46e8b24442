// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { selectedRange, selectedRanges } from '@/lib/page/selected-range';

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

it.each([
  ['from within one text to within another', 'first', 2, 'last', 1],
  ['from a blank end of one to the first letter of another', 'first', 5, 'last', 1],
  ['with the text only in the middle', 'first', 5, 'last', 0],
])('finds text %s', (_, from, start, to, end) => {
  document.body.innerHTML = '<p id="first">first</p> <p>middle</p> <p id="last">last</p>';
  const textOf = (id: string) => document.getElementById(id)?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(textOf(from), start, textOf(to), end);
  expect(selectedRange(document)).not.toBeNull();
});

it('gives all passages where a browser lets several be selected, without what is none', () => {
  document.body.innerHTML = '<p>one</p><p> </p><textarea>typed</textarea><p>two</p><p>three</p>';
  const rangeIn = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range;
  };
  const ranges = [...document.body.children].map(rangeIn);
  ranges.at(-1)?.collapse();
  // As Firefox has it; jsdom keeps one range.
  const several = { rangeCount: ranges.length, getRangeAt: (index: number) => ranges[index] };
  vi.spyOn(document, 'getSelection').mockReturnValue(several as unknown as Selection);
  expect(selectedRanges(document).map(String)).toEqual(['one', 'two']);
  expect(String(selectedRange(document))).toBe('one');
});

describe('gives none', () => {
  it('when nothing is selected, or only a place', () => {
    document.body.innerHTML = '<p>words</p>';
    expect(selectedRange(document)).toBeNull();
    expect(selectedRanges(document)).toEqual([]);
    document.getSelection()?.collapse(document.querySelector('p'), 0);
    expect(selectedRange(document)).toBeNull();
  });

  it('of blanks', () => {
    select('<p> <br>&nbsp; </p>', 'p');
    expect(selectedRange(document)).toBeNull();
  });

  it('of blanks between words, scripts and ends of texts', () => {
    document.body.innerHTML = '<p id="first">first</p> <script>1</script> <p id="last">last</p>';
    const textOf = (id: string) => document.getElementById(id)?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(textOf('first'), 5, textOf('last'), 0);
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
