// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageTextMap } from '@/lib/article/text-map';
import { rangeOfSpan, spanOfRange } from '@/lib/page/text-range';

const markup = `<p id="one">First <b>bold</b>   words</p><ul><li id="item">item</li></ul>
  <table><tr><td id="cell">cell</td></tr></table><p id="two">港口<a href="#">已关闭</a>。</p>`;

function mapOf(html: string) {
  document.body.innerHTML = html;
  return pageTextMap(document);
}

/** The range from a place in one element's text to a place in another's. */
function rangeBetween(from: [string, number], to: [string, number]): Range {
  const textIn = (id: string) => document.getElementById(id)?.firstChild ?? document.body;
  const range = document.createRange();
  range.setStart(textIn(from[0]), from[1]);
  range.setEnd(textIn(to[0]), to[1]);
  return range;
}

const blankless = (text: string) => text.replace(/\s+/g, '');

describe('spanOfRange', () => {
  it.each([
    ['within one text node', ['one', 1], ['one', 4], 'irs'],
    ['across an inline element and a paragraph', ['one', 2], ['item', 2], 'rst bold words\nit'],
    ['into a table cell', ['item', 0], ['cell', 4], 'item\ncell'],
    ['across several blocks into Chinese', ['cell', 2], ['two', 1], 'll\n港'],
  ] as const)('is right %s', (_where, from, to, words) => {
    const map = mapOf(markup);
    const span = spanOfRange(map, rangeBetween([...from], [...to]));
    expect(span && map.text.slice(span.start, span.end)).toBe(words);
  });

  it('ends with the block when a triple click selects up to the start of the next', () => {
    const map = mapOf(markup);
    const range = rangeBetween(['one', 0], ['one', 0]);
    range.setEnd(document.getElementById('item') ?? document.body, 0);
    const span = spanOfRange(map, range);
    expect(span && map.text.slice(span.start, span.end)).toBe('First bold words');
  });

  it('covers whole elements that are selected as such', () => {
    const map = mapOf(markup);
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('two') ?? document.body);
    const span = spanOfRange(map, range);
    expect(span && map.text.slice(span.start, span.end)).toBe('港口已关闭。');
  });

  it('is null where the range covers nothing of the map', () => {
    const map = mapOf('<p id="one">First</p><p id="two" hidden>hidden</p>');
    const range = document.createRange();
    range.selectNodeContents(document.getElementById('two') ?? document.body);
    expect(spanOfRange(map, range)).toBeNull();
  });
});

describe('rangeOfSpan', () => {
  it('comes back to each span, wherever it begins and ends', () => {
    const map = mapOf(markup);
    for (let start = 0; start < map.text.length; start++) {
      for (let end = start + 1; end <= map.text.length; end++) {
        const words = map.text.slice(start, end);
        if (words.trim() !== words) continue;
        const range = rangeOfSpan(map, { start, end });
        expect(blankless(range?.toString() ?? '')).toBe(blankless(words));
        expect(range && spanOfRange(map, range)).toEqual({ start, end });
      }
    }
  });

  it('is null for an empty span and for a break between blocks', () => {
    const map = mapOf(markup);
    expect(rangeOfSpan(map, { start: 3, end: 3 })).toBeNull();
    const breakAt = map.text.indexOf('\n');
    expect(rangeOfSpan(map, { start: breakAt, end: breakAt + 1 })).toBeNull();
  });

  it('is null when the page has taken the text away or cut it short', () => {
    const map = mapOf(markup);
    const span = { start: 0, end: 5 };
    const text = document.getElementById('one')?.firstChild as Text;
    text.data = 'Fi';
    expect(rangeOfSpan(map, span)).toBeNull();
    text.remove();
    expect(rangeOfSpan(map, span)).toBeNull();
  });
});
