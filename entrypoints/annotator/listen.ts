import type { InPage } from './in-page';
import { offerAtSelections } from './offer-at-selections';
import { createPointing, type Pointing } from './pointing';
import { markForPrinting } from './printing';

type Parts = Pointing & { readonly inPage: InPage; readonly signal: AbortSignal };

/** What the person does on the page with mouse, finger and keys; forged events count for nothing. */
export function listen(view: Window & typeof globalThis, parts: Parts): void {
  const { inPage, signal } = parts;
  const { document } = view;
  const options = { capture: true, signal };
  const isOutside = (event: Event) => event.isTrusted && !inPage.holds(event);
  const pointing = createPointing(document, parts);
  offerAtSelections(document, inPage, options);
  if (import.meta.env.FIREFOX) markForPrinting(view, parts);

  view.addEventListener('keydown', (event) => onKey(event, inPage), options);
  view.addEventListener('click', (event) => isOutside(event) && pointing.openAt(event), options);
  view.addEventListener(
    'pointermove',
    (event) => event.isTrusted && pointing.pointAt(isOutside(event) ? event : null),
    { ...options, passive: true },
  );
  // The passage moves with the page, so what stands beside it moves along.
  const redraw = () => {
    const { selection, open } = inPage.shown();
    if (selection !== null || open !== null) view.requestAnimationFrame(inPage.redraw);
  };
  view.addEventListener('scroll', redraw, { ...options, passive: true });
  view.addEventListener('resize', redraw, options);
}

function onKey(event: KeyboardEvent, inPage: InPage): void {
  const { selection, open } = inPage.shown();
  if (!event.isTrusted || inPage.holds(event) || (selection === null && open === null)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { labels, singleKeys } = inPage.settings();
  const isChoice = selection !== null && singleKeys && !isTypedInto(event.target);
  const label = isChoice ? labels.find(({ key }) => key === event.key) : undefined;
  if (event.key === 'Escape') inPage.close();
  else if (label !== undefined) void inPage.annotate({ labelId: label.id, open: null });
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
