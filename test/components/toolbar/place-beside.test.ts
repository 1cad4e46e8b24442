import { describe, expect, it } from 'vitest';
import { type Box, placeBeside } from '@/components/toolbar/place-beside';

const view = { width: 1000, height: 600 };
const size = { width: 300, height: 40 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const placed = (passage: Box, first: 'above' | 'below' = 'above', own = size) =>
  placeBeside(passage, own, { view, first, gapPx: 8 });

it('stands above the middle of the passage', () => {
  expect(placed(box(400, 200, 600, 220))).toEqual({ left: 350, top: 152 });
});

it('stands below where there is no room above, and where fingers are', () => {
  expect(placed(box(400, 30, 600, 50)).top).toBe(58);
  expect(placed(box(400, 200, 600, 220), 'below').top).toBe(228);
  expect(placed(box(400, 560, 600, 580), 'below').top).toBe(512);
});

it('stays in the window beside a passage at its edge', () => {
  expect(placed(box(0, 200, 20, 220)).left).toBe(8);
  expect(placed(box(980, 200, 1000, 220)).left).toBe(692);
});

it('stands at the side of a passage as high as the window', () => {
  expect(placed(box(100, -50, 400, 700))).toEqual({ left: 408, top: 8 });
  expect(placed(box(600, -50, 990, 700))).toEqual({ left: 292, top: 8 });
});

describe('never covers the passage as long as there is room for it', () => {
  const passages = [10, 200, 560].flatMap((top) =>
    [0, 300, 690].map((left) => box(left, top, left + 300, top + 30)),
  );
  it.each(passages)('at %o', (passage) => {
    for (const first of ['above', 'below'] as const) {
      const { left, top } = placed(passage, first);
      const isApart =
        top + size.height <= passage.top ||
        top >= passage.bottom ||
        left + size.width <= passage.left ||
        left >= passage.right;
      expect(isApart).toBe(true);
      expect(left >= 8 && left + size.width <= 992 && top >= 8 && top + size.height <= 592).toBe(
        true,
      );
    }
  });
});

it('stays in the window when the passage fills it or is scrolled out of it', () => {
  expect(placed(box(0, 0, 1000, 600)).top).toBe(552);
  expect(placed(box(400, -300, 600, -280)).top).toBe(8);
  expect(placed(box(400, 900, 600, 920)).top).toBe(552);
});

it('keeps its beginning in the window when it is wider than that', () => {
  expect(placed(box(0, 100, 20, 120), 'above', { width: 1200, height: 40 }).left).toBe(8);
});
