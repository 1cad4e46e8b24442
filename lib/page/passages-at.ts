/** Px around a line of text that still count as on it: a finger is wider than a mouse. */
const SLACK_PX = 2;

/** Those of the ranges that have text under a point of the viewport, the shortest first. */
export function rangesAt<Passage extends { readonly range: Range }>(
  passages: readonly Passage[],
  { x, y }: { readonly x: number; readonly y: number },
): readonly Passage[] {
  return passages
    .filter(({ range }) => [...range.getClientRects()].some((rect) => holds(rect, x, y)))
    .sort((a, b) => a.range.toString().length - b.range.toString().length);
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return (
    x >= left - SLACK_PX && x <= right + SLACK_PX && y >= top - SLACK_PX && y <= bottom + SLACK_PX
  );
}

/** Brings a passage into the middle of the window. */
export function scrollToRange(range: Range, view: Window): void {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  // Scrolling the element first also scrolls the boxes that it lies in.
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, height } = range.getBoundingClientRect();
  view.scrollBy({ top: top + height / 2 - view.innerHeight / 2, behavior: 'instant' });
}
