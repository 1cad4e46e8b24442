// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { paintHighlights } from '@/lib/page/paint-highlights';

/** jsdom has no highlights: in browsers they are a set of ranges, and the registry a map of them. */
class SetOfRanges extends Set<Range> {}

let registry: Map<string, Set<Range>>;
const paint = (looks: readonly string[], passages: { look: string; range: Range }[]) =>
  paintHighlights(registry as unknown as HighlightRegistry, looks, passages);

beforeEach(() => {
  registry = new Map();
  Object.assign(globalThis, { Highlight: SetOfRanges });
});

it('paints each passage in its look', () => {
  const [first, second, third] = [new Range(), new Range(), new Range()];
  paint(
    ['a', 'b'],
    [
      { look: 'a', range: first },
      { look: 'b', range: second },
      { look: 'a', range: third },
    ],
  );
  expect([...(registry.get('a') ?? [])]).toEqual([first, third]);
  expect([...(registry.get('b') ?? [])]).toEqual([second]);
});

it('takes away looks that have no passages any more, and leaves those of the page alone', () => {
  const ofPage = new SetOfRanges();
  registry.set('page', ofPage);
  paint(['a', 'b'], [{ look: 'a', range: new Range() }]);
  paint(['a', 'b'], []);
  expect([...registry]).toEqual([['page', ofPage]]);
});
