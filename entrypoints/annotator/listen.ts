import { rangesAt } from '@/lib/page/passages-at';
import { selectedRange } from '@/lib/page/selected-range';
import type { InPage } from './in-page';
import type { PageSession } from './page-session';

/** Ms after which a selection counts as made. */
const SETTLED_MS = 150;

/** What the person does on the page with mouse, finger and keys; forged events count for nothing. */
export function listen(
  view: Window & typeof globalThis,
  { inPage, session, signal }: { inPage: InPage; session: PageSession; signal: AbortSignal },
): void {
  const { document } = view;
  const options = { capture: true, signal };
  let settling: ReturnType<typeof setTimeout> | undefined;

  const isOutside = (event: Event) => event.isTrusted && !inPage.holds(event);
  const isPaused = () => inPage.settings().pausedHosts.includes(document.location.hostname);
  const offerSoon = (event: Event) => {
    if (!isOutside(event) || isPaused()) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      if (selectedRange(document) !== null) inPage.offerToolbar();
    }, SETTLED_MS);
  };

  view.addEventListener('pointerup', offerSoon, options);
  view.addEventListener(
    'keyup',
    (event) => {
      if (
        event.key.startsWith('Arrow') ||
        event.key === 'Home' ||
        event.key === 'End' ||
        event.key === 'a'
      ) {
        offerSoon(event);
      }
    },
    options,
  );
  view.addEventListener('pointerdown', (event) => isOutside(event) && inPage.close(), options);
  view.addEventListener('keydown', (event) => onKey(event, inPage), options);
  view.addEventListener(
    'click',
    (event) => {
      if (isOutside(event)) openAt(event, { inPage, session });
    },
    options,
  );
  // The passage moves with the page, so what stands beside it moves along.
  view.addEventListener('scroll', () => view.requestAnimationFrame(inPage.redraw), {
    ...options,
    passive: true,
  });
  view.addEventListener('resize', inPage.redraw, options);
}

function onKey(event: KeyboardEvent, inPage: InPage): void {
  if (!event.isTrusted || inPage.holds(event) || !inPage.isToolbarShown()) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const label = inPage.settings().labels.find(({ key }) => key === event.key);
  if (event.key === 'Escape') inPage.close();
  else if (label !== undefined) void inPage.annotate({ labelId: label.id, open: null });
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Opens the annotation under a plain click; the next one below it on a second click. A link is followed. */
function openAt(event: MouseEvent, { inPage, session }: { inPage: InPage; session: PageSession }) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const isOnLink = event.composedPath().some((node) => node instanceof HTMLAnchorElement);
  if (isOnLink || !(event.target instanceof Node) || document.getSelection()?.isCollapsed === false)
    return;
  const placed = session
    .placed()
    .flatMap(({ annotation, range }) => (range === null ? [] : [{ id: annotation.id, range }]));
  const under = rangesAt(document, placed, { x: event.clientX, y: event.clientY });
  const present = under.findIndex(({ id }) => id === inPage.openId());
  const next = under[(present + 1) % Math.max(1, under.length)];
  if (next !== undefined) inPage.open(next.id);
}
