import type { Id } from '@/lib/base/id';
import { rangesAt } from '@/lib/page/passages-at';
import type { PageSession } from './annotated-page';
import type { InPage } from './in-page';
import { standingOf } from './order';
import type { Painter } from './painter';

export type Pointing = {
  readonly session: PageSession;
  readonly painter: Painter;
  /** Tells what is pointed at now; null = nothing. */
  readonly onPointed: (id: Id | null) => void;
};

type Point = { readonly clientX: number; readonly clientY: number };

/** Finds the annotation that the person means by pointing at the page. */
export function createPointing(
  document: Document,
  { session, painter, inPage, onPointed }: Pointing & { readonly inPage: InPage },
) {
  let pointed: string | null = null;
  let next: Point | null = null;
  let isDue = false;
  let opened: string | null = null;
  const under = ({ clientX, clientY }: Point) =>
    rangesAt(document, standingOf(session.placed()), { x: clientX, y: clientY });

  const point = () => {
    isDue = false;
    const [first] = next === null ? [] : under(next);
    const id = first?.annotation.id ?? null;
    if (id === pointed) return;
    pointed = id;
    painter.point(first?.range ?? null);
    onPointed(id);
  };

  return {
    /** The passage under the mouse stands out, and so does its card in the panel; null = the mouse is elsewhere. */
    pointAt(at: Point | null): void {
      next = at;
      if (isDue || (pointed === null && session.placed().length === 0)) return;
      isDue = true;
      // Once a frame at most: mice send a thousand moves a second.
      requestAnimationFrame(point);
    },
    /** Opens the annotation under a plain click; the next one below it on a second click. A link is followed. */
    openAt(event: MouseEvent): void {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const isOnLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
      if (isOnLink || document.getSelection()?.isCollapsed === false) return;
      const found = under(event);
      const present = found.findIndex(({ annotation }) => annotation.id === opened);
      const chosen = found[(present + 1) % Math.max(1, found.length)];
      opened = chosen?.annotation.id ?? null;
      if (opened !== null) inPage.open(opened, null);
    },
  };
}
