/** Px around a line of text that still count as on it: a finger is wider than a mouse. */
const SLACK_PX = 2;

type Point = { readonly x: number; readonly y: number };
type Caret = { readonly node: Node; readonly offset: number };

/**
 * Those of the ranges that have text under a point of the viewport, the shortest first. The letter under the point is
 * asked for first, so that a page with a thousand passages is not measured at every move of the mouse.
 */
export function rangesAt<Passage extends { readonly range: Range }>(
  document: Document,
  passages: readonly Passage[],
  { x, y }: Point,
): readonly Passage[] {
  const caret = caretAt(document, { x, y });
  if (caret === null) return [];
  return passages
    .filter(({ range }) => range.isPointInRange(caret.node, caret.offset))
    .filter(({ range }) => [...range.getClientRects()].some((rect) => holds(rect, x, y)))
    .sort((a, b) => a.range.toString().length - b.range.toString().length);
}

/** Chromium before 128 has only the older of the two names. */
function caretAt(document: Document, { x, y }: Point): Caret | null {
  const older: Document['caretRangeFromPoint'] | undefined = document.caretRangeFromPoint;
  const newer: Document['caretPositionFromPoint'] | undefined = document.caretPositionFromPoint;
  if (newer === undefined) {
    const range = older?.call(document, x, y) ?? null;
    return range === null ? null : { node: range.startContainer, offset: range.startOffset };
  }
  const position = newer.call(document, x, y);
  return position === null ? null : { node: position.offsetNode, offset: position.offset };
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
