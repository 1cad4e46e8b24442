import type { InPage } from './in-page';

/** Ms after which a selection counts as made. */
const SETTLED_MS = 150;
/** Ms for which a change of the selection is taken for what the person did last, and not for the page's own doing. */
const GESTURE_MS = 2000;

/** Shows the toolbar when a selection has settled, by whatever means it was made; not while the button is down. */
export function offerAtSelections(
  document: Document,
  inPage: InPage,
  options: { readonly capture: boolean; readonly signal: AbortSignal },
): void {
  let settling: ReturnType<typeof setTimeout> | undefined;
  let isDown = false;
  let isTouch = matchMedia('(pointer: coarse)').matches;
  let lastGesture = Number.NEGATIVE_INFINITY;
  const isOutside = (event: Event) => event.isTrusted && !inPage.holds(event);
  const offer = () => {
    const { pausedHosts, quietHosts } = inPage.settings();
    const isSilent = [...pausedHosts, ...quietHosts].includes(document.location.hostname);
    if (!isDown && !isSilent) inPage.offerToolbar({ isTouch, isFocused: false });
  };
  const offerSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(offer, SETTLED_MS);
  };
  const gesture = (event: Event) => {
    lastGesture = event.timeStamp;
  };
  const onDown = (event: PointerEvent) => {
    if (!isOutside(event)) return;
    gesture(event);
    isDown = event.button === 0 && event.pointerType !== 'touch';
    isTouch = event.pointerType === 'touch';
    clearTimeout(settling);
    inPage.close();
  };
  const onUp = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    isDown = false;
    gesture(event);
    if (event.button === 0 && isOutside(event)) offerSoon();
  };
  const onChange = (event: Event) => {
    const isOwn = event.timeStamp - lastGesture < GESTURE_MS || inPage.shown().selection !== null;
    if (event.isTrusted && isOwn && inPage.shown().open === null) offerSoon();
  };
  document.addEventListener('pointerdown', onDown, options);
  document.addEventListener('pointerup', onUp, options);
  document.addEventListener('pointercancel', onUp, options);
  document.addEventListener('keydown', (event) => isOutside(event) && gesture(event), options);
  document.addEventListener('selectionchange', onChange, options);
  // It may be for a selection that this script was loaded.
  offerSoon();
}
