/**
 * Moves the focus among the buttons of a toolbar by the keys of
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/: arrows, Home and End. Only the one with the focus is reached by Tab.
 */
export function moveFocus(event: KeyboardEvent): void {
  const { currentTarget, key } = event;
  if (!(currentTarget instanceof HTMLElement)) return;
  const buttons = [...currentTarget.querySelectorAll<HTMLElement>('button')];
  const root = currentTarget.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const present = buttons.findIndex((button) => button.isSameNode(focused));
  const next = buttons[indexAfter(key, present, buttons.length)];
  if (present === -1 || next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

/** -1 = the key moves nothing. */
function indexAfter(key: string, present: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (present + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (present - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
