export type ShadowHost = {
  /** Where the UI is rendered; its root is closed, so that the page can neither read nor style it. */
  readonly root: ShadowRoot;
  /** Shows the host in the browser's top layer, above everything of the page, at a point of the viewport. */
  show(): void;
  hide(): void;
  /** Whether an event came from inside. */
  holds(event: Event): boolean;
};

/** Tells our host from the page's elements after an update of the extension; says nothing of what it is for. */
const HOST_ATTRIBUTE = 'data-margin';

/** Events that would tell the page what is typed or done inside. */
const PRIVATE_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'contextmenu',
  'focusin',
  'focusout',
  'wheel',
] as const;

const HOST_STYLE = `:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;margin:0!important;
padding:0!important;border:0!important;width:auto!important;height:auto!important;overflow:visible!important;
background:transparent!important;color-scheme:normal!important;display:none!important}
:host(:popover-open){display:block!important}`;

/** Takes away what an older copy of this script left in the page. */
export function sweepHosts(document: Document): void {
  for (const host of document.querySelectorAll(`[${HOST_ATTRIBUTE}]`)) host.remove();
}

/** A host element that stands in the page only while it is shown. */
export function createShadowHost(document: Document, style: string): ShadowHost {
  const host = document.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = `${HOST_STYLE}\n${style}`;
  root.append(sheet);
  for (const type of PRIVATE_EVENTS)
    host.addEventListener(type, (event) => event.stopPropagation());
  return {
    root,
    show() {
      if (!host.isConnected) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
    },
    hide() {
      host.remove();
    },
    holds: (event) => event.composedPath().includes(host),
  };
}
