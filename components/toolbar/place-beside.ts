export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

type Size = { readonly width: number; readonly height: number };

export type Surround = {
  readonly view: Size;
  /** Below where fingers are: handles and menu of the system stand above. */
  readonly first: 'above' | 'below';
  /** Px between the passage and what is shown beside it. */
  readonly gapPx: number;
};

/** Px from the window's edge. */
const EDGE_PX = 8;

/**
 * Where to put a box beside a passage: above or below it, else at its side; never over the passage as long as there is
 * any room. In the window in any case. All in px of the viewport.
 */
export function placeBeside(
  passage: Box,
  size: Size,
  { view, first, gapPx }: Surround,
): { readonly left: number; readonly top: number } {
  const lastLeft = view.width - size.width - EDGE_PX;
  const lastTop = view.height - size.height - EDGE_PX;
  const isWithin = (value: number, max: number) => value >= EDGE_PX && value <= max;
  const above = passage.top - gapPx - size.height;
  const below = passage.bottom + gapPx;
  const tops = first === 'above' ? [above, below] : [below, above];
  const left = clamp((passage.left + passage.right - size.width) / 2, lastLeft);
  const top = tops.find((candidate) => isWithin(candidate, lastTop));
  if (top !== undefined) return { left, top };
  const beside = [passage.right + gapPx, passage.left - gapPx - size.width].find((candidate) =>
    isWithin(candidate, lastLeft),
  );
  if (beside !== undefined) return { left: beside, top: clamp(passage.top, lastTop) };
  // The passage fills the window, or is scrolled out of it: the edge that is nearest to it, or the foot.
  return { left, top: clamp(passage.bottom < 0 ? EDGE_PX : below, lastTop) };
}

function clamp(value: number, max: number): number {
  return Math.max(EDGE_PX, Math.min(value, max));
}
