import type { Placed } from './place-annotations';

/** One that stands on the page. */
export type Standing = Placed & { readonly range: Range };

/** Those that stand on the page. */
export function standingOf(placed: readonly Placed[]): readonly Standing[] {
  return placed.filter((one): one is Standing => one.range !== null);
}

/** Those that stand on the page, in the order of its text. */
export function inTextOrder(placed: readonly Placed[]): readonly Standing[] {
  return standingOf(placed).toSorted(
    (a, b) =>
      a.range.compareBoundaryPoints(Range.START_TO_START, b.range) ||
      b.range.compareBoundaryPoints(Range.END_TO_END, a.range),
  );
}

/** The one that many steps after the one with that id, around the ends; null = there are none. */
export function stepFrom(
  order: readonly Standing[],
  id: string | null,
  by: 1 | -1,
): Standing | null {
  const present = order.findIndex(({ annotation }) => annotation.id === id);
  if (present === -1) return (by === 1 ? firstInSight(order) : order.at(-1)) ?? null;
  return order[(present + by + order.length) % order.length] ?? null;
}

/** The first one that is not above the window, else the first of all. */
function firstInSight(order: readonly Standing[]): Standing | undefined {
  return order.find(({ range }) => range.getBoundingClientRect().bottom > 0) ?? order[0];
}
