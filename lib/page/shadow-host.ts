import { rootElementOf } from '@/lib/article/page-root';
import { guardTyping, keepPrivate } from './private-typing';

export type ShadowHost = {
  /** Where the UI is rendered; its root is closed, so that the page can neither read nor style it. */
  readonly root: ShadowRoot;
  /** Shows the host in the browser's top layer, above everything of the page. */
  show(): void;
  /** Takes it out of the page. */
  hide(): void;
  /** Gives the focus back to the element of the page that had it before, if it is inside. */
  giveFocusBack(): void;
  /** Whether an event came from inside. */
  holds(event: Event): boolean;
};

/** Tells our host from the page's elements after an update of the extension; says nothing of what it is for. */
const HOST_ATTRIBUTE = 'data-margin';

/**
 * Times that the UI comes back when the page removes, hides or covers it; then it goes, for what lies under something of
 * the page's must not take clicks that are meant for that.
 */
const MAX_RETURNS = 3;

/** Events that would tell the page what is done inside, or set off what it does at clicks and keys. */
const PRIVATE_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'copy', 'cut', 'paste'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'dragstart', 'drop'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'wheel'],
  ...['pointerdown', 'pointerup', 'touchstart', 'touchend', 'focusin', 'focusout'],
];

const HOST_STYLE = `:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;margin:0!important;
padding:0!important;border:0!important;width:auto!important;height:auto!important;overflow:visible!important;
background:transparent!important;color-scheme:normal!important;display:none!important}
@media screen{:host(:popover-open){display:block!important}}`;

/** Takes away what an older copy of this script left in the page; each host is shown first to who may want to keep something. */
export function sweepHosts(
  document: Document,
  onLeft: (host: Element) => void = () => undefined,
): void {
  // Searched for by the browser: a form's fields can hide what leads from it to the next element.
  for (const host of rootElementOf(document).querySelectorAll(`:scope > [${HOST_ATTRIBUTE}]`)) {
    onLeft(host);
    host.remove();
  }
}

/** A host element that stands in the page only while it is shown, and not after the signal aborts. */
export function createShadowHost(
  document: Document,
  { style, signal }: { readonly style: string; readonly signal: AbortSignal },
): ShadowHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(root, `${HOST_STYLE}\n${style}`);
  for (const type of PRIVATE_EVENTS)
    host.addEventListener(type, (event) => event.stopPropagation());
  if (document.defaultView !== null) guardTyping(document.defaultView);

  let focusedBefore: EventTarget | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget !== null && relatedTarget !== host) focusedBefore = relatedTarget;
  });
  // A window that is not in front tells of no focus, but a key of the browser's may show our UI there.
  const noteFocus = () => {
    const { activeElement, body } = document;
    if (activeElement !== host) focusedBefore = activeElement === body ? null : activeElement;
  };
  const put = () => {
    host.setAttribute(HOST_ATTRIBUTE, '');
    host.setAttribute('popover', 'manual');
    if (!host.isConnected) document.documentElement.append(host);
    host.togglePopover(true);
  };
  let hasGivenUp = false;
  const returning = createReturning(document, host, {
    comeBack() {
      const focused = root.activeElement;
      if (host.isConnected) host.togglePopover(false);
      put();
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
    giveUp() {
      hasGivenUp = true;
      host.remove();
    },
  });
  keepPrivate({ host, root, onToggle: returning.onToggle });
  const hide = () => {
    returning.end();
    hasGivenUp = false;
    host.remove();
  };
  signal.addEventListener('abort', () => {
    if (!host.isConnected || root.querySelector('[data-typed]') === null) return hide();
    // What is typed there is left, unseen, to the copy of this script that comes after an update.
    returning.end();
    host.togglePopover(false);
  });
  return {
    root,
    show() {
      if (signal.aborted || hasGivenUp) return;
      noteFocus();
      returning.begin();
      put();
    },
    hide,
    giveFocusBack() {
      if (document.activeElement !== host) return;
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
      else if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
      focusedBefore = null;
    },
    holds: (event) => event.composedPath().includes(host),
  };
}

/**
 * Gives the root its style as a sheet of script, which no content security policy forbids, ours for our own pages
 * included. Firefox lets no content script do that (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346), but spares its
 * style elements the page's policy.
 */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = root.ownerDocument.createElement('style');
    element.textContent = css;
    root.append(element);
  }
}

type Returning = { comeBack(): void; giveUp(): void };

/** Comes back when the page took the shown host away, hid it, or put something of its own above it; see `MAX_RETURNS`. */
function createReturning(document: Document, host: Element, { comeBack, giveUp }: Returning) {
  let returns = 0;
  let isShowing = false;
  const observer = new MutationObserver(() => !host.isConnected && answer());
  const answer = () => {
    if (!isShowing) return;
    returns += 1;
    if (returns <= MAX_RETURNS) return comeBack();
    end();
    giveUp();
  };
  const end = () => {
    isShowing = false;
    observer.disconnect();
  };
  return {
    begin() {
      if (isShowing) return;
      isShowing = true;
      returns = 0;
      observer.observe(document.documentElement, { childList: true });
    },
    end,
    onToggle(event: Event): void {
      const isOpen = (event as ToggleEvent).newState === 'open';
      // Ours was closed, or another was opened above it.
      if (event.isTrusted && isOpen === (event.target !== host)) answer();
    },
  };
}
