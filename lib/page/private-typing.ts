/**
 * Events that carry what is typed, pasted or dragged. A closed shadow root does not hide them: a page that listens on
 * its window in the capture phase is told first, and sees the key or the data.
 */
const TYPING_EVENTS = [
  ...(['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste'] as const),
  ...(['compositionstart', 'compositionupdate', 'compositionend', 'dragstart', 'drop'] as const),
] as const;

/** The register is a property of our own world: the page cannot see it. */
const REGISTER = Symbol.for('postil.private-typing');

type PrivateRoot = {
  readonly host: Element;
  readonly root: ShadowRoot;
  /** Told of each popover and dialog that opens or closes, ahead of the page. */
  readonly onToggle?: (event: Event) => void;
};
type Register = {
  current: PrivateRoot | null;
  /** What there was of the page when the guard came; null = it came before all of the page's scripts. */
  readonly before: Element | null;
};

/**
 * Keeps typing in our UI from the page: such an event goes no further than this window, and a copy of it to the element
 * inside that has the focus. Works only for listeners of the page that are added later, so call it before the page's
 * first script. Calling it again changes nothing.
 */
export function guardTyping(view: Window): void {
  const world = globalThis as unknown as Record<symbol, Register | undefined>;
  if (world[REGISTER] !== undefined) return;
  const register: Register = { current: null, before: view.document.body };
  world[REGISTER] = register;
  const onTyping = (event: Event) => {
    const { current } = register;
    if (event.target !== current?.host) return;
    event.stopImmediatePropagation();
    const copy = event.isTrusted ? copyOf(event) : null;
    if (copy && current?.root.activeElement?.dispatchEvent(copy) === false) event.preventDefault();
  };
  for (const type of TYPING_EVENTS) view.addEventListener(type, onTyping, { capture: true });
  // A page that listens on its window first could keep from us that something of its own stands above our UI.
  const onToggle = (event: Event) => register.current?.onToggle?.(event);
  view.addEventListener('toggle', onToggle, { capture: true });
}

/** False = scripts of the page may have begun to listen before us, and hear what is typed. */
export function isTypingPrivate(): boolean {
  const world = globalThis as unknown as Record<symbol, Register | undefined>;
  return world[REGISTER]?.before === null;
}

/** From now on typing inside this root is private, and what opens above it is told. */
export function keepPrivate(current: PrivateRoot): void {
  const world = globalThis as unknown as Record<symbol, Register | undefined>;
  const register = world[REGISTER];
  if (register !== undefined) register.current = current;
}

/**
 * The event as our own listeners need it; it does not leave the shadow root. Null = none of ours listens to it. A key is
 * a plain event: Firefox lets a made KeyboardEvent out of the root, composed or not.
 */
function copyOf(event: Event): Event | null {
  const { type, cancelable } = event;
  const common = { bubbles: true, composed: false, cancelable };
  if (event instanceof KeyboardEvent) {
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat } = event;
    const pressed = { key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing, repeat };
    return Object.assign(new Event(type, common), pressed);
  }
  if (type === 'input' && event instanceof InputEvent) {
    return new InputEvent(type, { ...common, isComposing: event.isComposing });
  }
  return type === 'compositionend' ? new CompositionEvent(type, common) : null;
}
