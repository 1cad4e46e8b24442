import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Box, placeBeside } from './place-beside';

type Props = {
  readonly passage: Box;
  readonly children: ComponentChildren;
};

/** Shows its children beside a passage of the page. */
export function Beside({ passage, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const { width, height } = current.getBoundingClientRect();
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeBeside(passage, { width, height }, view);
    current.style.left = `${left}px`;
    current.style.top = `${top}px`;
  });
  return (
    <div class="beside" ref={element}>
      {children}
    </div>
  );
}
