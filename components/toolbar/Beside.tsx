import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Box, placeBeside } from './place-beside';

/** Px that leave the words and what the system draws at a selection free. */
const GAP_PX = { mouse: 8, touch: 36 };

type Props = {
  readonly passage: Box;
  /** Whether it was selected by a finger. */
  readonly isTouch?: boolean;
  /** Whether it goes out of sight together with its passage. */
  readonly hidesAlong?: boolean;
  readonly children: ComponentChildren;
};

/** Shows its children beside a passage of the page, also while they change their size. */
export function Beside({ passage, isTouch = false, hidesAlong = false, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const place = useRef(() => {});
  place.current = () => {
    const { current } = element;
    if (current === null) return;
    const { width, height } = current.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeBeside(
      passage,
      { width, height },
      {
        view,
        first: isTouch ? 'below' : 'above',
        gapPx: isTouch ? GAP_PX.touch : GAP_PX.mouse,
      },
    );
    const isOut = passage.bottom < 0 || passage.top > view.height;
    // What unfolds there must not push what is under the mouse away.
    current.dataset.side = top < passage.top ? 'above' : 'below';
    current.style.visibility = hidesAlong && isOut ? 'hidden' : 'visible';
    current.style.left = `${left}px`;
    current.style.top = `${top}px`;
  };
  useLayoutEffect(() => place.current());
  useLayoutEffect(() => {
    if (element.current === null) return;
    const sizes = new ResizeObserver(() => place.current());
    sizes.observe(element.current);
    return () => sizes.disconnect();
  }, []);
  return (
    <div class="beside" ref={element}>
      {children}
    </div>
  );
}
