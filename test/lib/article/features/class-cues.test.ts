// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { classNameOf } from '@/lib/article/element-kinds';
import { cueNames, cuesOf, hasCue, NO_CUES, unionOf } from '@/lib/article/features/class-cues';
import { parseHtml } from '@/test/support/parse-html';

function namesOf(attributes: string): string[] {
  const element = parseHtml(`<div ${attributes}></div>`).body.firstElementChild;
  if (element === null) throw new Error('no element');
  const names = element.getAttributeNames();
  const className = classNameOf(element, names);
  const cues = cuesOf({ element, attributes: names, className }, new Map());
  return cueNames.filter((_, group) => hasCue(cues, group));
}

describe('cuesOf', () => {
  it.each([
    ['class="articleBody"', ['body', 'article']],
    ['class="c-related__items"', ['related', 'card']],
    ['id="COMMENTS"', ['comment']],
    ['itemprop="articleBody"', ['body', 'article']],
    ['role="navigation"', ['nav']],
    ['class="loaded reader"', ['screen']],
    ['class="twitter-tweet"', ['share', 'quoted post']],
    ['class="unrelatedness"', []],
    ['', []],
  ])('reads %s', (attributes, names) => {
    expect(namesOf(attributes)).toEqual(names);
  });

  it('has room for every group', () => {
    const all = cueNames.map((_, group) => group);
    const every = { low: -1, high: -1 };
    expect(all.every((group) => hasCue(every, group))).toBe(true);
    expect(all.some((group) => hasCue(NO_CUES, group))).toBe(false);
    const single = all.map((group) => all.filter((other) => hasCue(bitOf(group), other)));
    expect(single).toEqual(all.map((group) => [group]));
  });
});

/** The bit set of one group, found by trying both sets. */
function bitOf(group: number) {
  for (let bit = 0; bit < 31; bit++) {
    if (hasCue({ low: 1 << bit, high: 0 }, group)) return { low: 1 << bit, high: 0 };
    if (hasCue({ low: 0, high: 1 << bit }, group)) return { low: 0, high: 1 << bit };
  }
  throw new Error(`No bit for group ${group}`);
}

it('unions bit sets', () => {
  expect(unionOf({ low: 1, high: 0 }, { low: 2, high: 4 })).toEqual({ low: 3, high: 4 });
  expect(unionOf(NO_CUES, NO_CUES)).toBe(NO_CUES);
});
