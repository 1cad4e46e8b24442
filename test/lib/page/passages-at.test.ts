// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rangesAt, scrollToRange } from '@/lib/page/passages-at';

/*
 * jsdom lays nothing out. A stand-in for it: one line of text in which each letter is 10 px wide and 20 px high.
 */
const LETTER_PX = 10;
const LINE_PX = 20;

let text: Text;

beforeEach(() => {
  document.body.innerHTML = '<p>0123456789</p>';
  text = document.querySelector('p')?.firstChild as Text;
  const caret = (x: number) => ({ offsetNode: text, offset: Math.round(x / LETTER_PX) });
  Object.assign(document, { caretPositionFromPoint: caret });
  const rectOf = (range: Range) =>
    new DOMRect(
      range.startOffset * LETTER_PX,
      0,
      (range.endOffset - range.startOffset) * LETTER_PX,
      LINE_PX,
    );
  Object.assign(Range.prototype, {
    getClientRects: function (this: Range) {
      return [rectOf(this)];
    },
    getBoundingClientRect: function (this: Range) {
      return rectOf(this);
    },
  });
});

function passage(name: string, start: number, end: number) {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return { name, range };
}

describe('rangesAt', () => {
  const namesAt = (x: number, y = 10) => {
    const passages = [passage('long', 0, 8), passage('short', 2, 4), passage('late', 7, 10)];
    return rangesAt(document, passages, { x, y }).map(({ name }) => name);
  };

  it('gives the passages under the point, the shortest first', () => {
    expect(namesAt(35)).toEqual(['short', 'long']);
    expect(namesAt(55)).toEqual(['long']);
    expect(namesAt(75)).toEqual(['late', 'long']);
  });

  it('gives none beside the line, although the nearest letter is in a passage', () => {
    expect(namesAt(35, 40)).toEqual([]);
    expect(namesAt(35, 21)).toEqual(['short', 'long']);
  });

  it('counts the whole letter at each end, and not the one after it', () => {
    expect(namesAt(21)).toEqual(['short', 'long']);
    expect(namesAt(39)).toEqual(['short', 'long']);
    expect(namesAt(43)).toEqual(['long']);
  });

  it('measures only the passages that hold the letter', () => {
    const far = passage('far', 8, 10);
    const measured = vi.spyOn(far.range, 'getClientRects');
    rangesAt(document, [far], { x: 15, y: 10 });
    expect(measured).not.toHaveBeenCalled();
  });

  it('works by the older name of the browser’s function, and without any finds nothing', () => {
    const caretRangeFromPoint = (x: number) => passage('', Math.round(x / LETTER_PX), 10).range;
    Object.assign(document, { caretPositionFromPoint: undefined, caretRangeFromPoint });
    expect(namesAt(35)).toEqual(['short', 'long']);
    Object.assign(document, { caretRangeFromPoint: undefined });
    expect(namesAt(35)).toEqual([]);
  });
});

it('scrolls the boxes around a passage, then the window to its middle', () => {
  const scrollIntoView = vi.fn();
  Object.assign(Element.prototype, { scrollIntoView });
  const scrollBy = vi.fn();
  scrollToRange(passage('', 0, 4).range, { scrollBy, innerHeight: 600 } as unknown as Window);
  expect(scrollIntoView.mock.contexts).toEqual([document.querySelector('p')]);
  expect(scrollBy).toHaveBeenCalledWith({ top: 10 - 300, behavior: 'instant' });
});
