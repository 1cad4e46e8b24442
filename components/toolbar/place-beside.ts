export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Px between the passage and what is shown beside it, and from the window's edge. */
const GAP_PX = 8;

/**
 * Where to put a box beside a passage: above it, below when there is no room above, in the window in any case. All in px
 * of the viewport.
 */
export function placeBeside(
  passage: Box,
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const middle = (passage.left + passage.right) / 2;
  const left = within(middle - size.width / 2, GAP_PX, view.width - size.width - GAP_PX);
  const above = passage.top - GAP_PX - size.height;
  if (above >= GAP_PX) return { left, top: above };
  const below = passage.bottom + GAP_PX;
  return { left, top: within(below, GAP_PX, view.height - size.height - GAP_PX) };
}

function within(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
