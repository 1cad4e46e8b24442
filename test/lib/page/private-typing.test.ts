// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { guardTyping, isTypingPrivate, keepPrivate } from '@/lib/page/private-typing';

/*
 * Events that scripts make are not trusted; what real ones do is tested end to end. In jsdom the flag lies on the event's
 * implementation object, and is taken away when the event is dispatched: it is put back before the guard looks.
 */
const real = new WeakSet<Event>();
function trusted<Made extends Event>(event: Made): Made {
  real.add(event);
  return event;
}
function trustReal(event: Event): void {
  if (!real.has(event)) return;
  for (const symbol of Object.getOwnPropertySymbols(event)) {
    const implementation = (event as unknown as Record<symbol, { isTrusted?: boolean }>)[symbol];
    if (implementation?.isTrusted !== undefined) implementation.isTrusted = true;
  }
}

let field: HTMLTextAreaElement;
const heard = vi.fn();
const page = vi.fn();

for (const type of ['keydown', 'paste']) {
  window.addEventListener(type, trustReal, { capture: true });
}
guardTyping(window);
guardTyping(window);
for (const type of ['keydown', 'paste']) {
  window.addEventListener(type, page, { capture: true });
}

beforeEach(() => {
  document.body.innerHTML = '<div></div><input>';
  const host = document.querySelector('div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  field = document.createElement('textarea');
  root.append(field);
  keepPrivate({ host, root });
  field.focus();
  heard.mockReset();
  page.mockReset();
  for (const type of ['keydown', 'input', 'paste']) field.addEventListener(type, heard);
});

const keydown = (key: string) =>
  new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });

it('tells what is typed inside to our own element alone', () => {
  field.dispatchEvent(trusted(keydown('s')));
  expect(page).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(heard.mock.calls[0]?.[0].key).toBe('s');
});

it('hands on that our element wants nothing else to happen', () => {
  const plain = trusted(keydown('a'));
  field.dispatchEvent(plain);
  expect(plain.defaultPrevented).toBe(false);
  field.addEventListener('keydown', (event) => event.preventDefault());
  const stopped = trusted(keydown('b'));
  field.dispatchEvent(stopped);
  expect(stopped.defaultPrevented).toBe(true);
});

it('keeps what is pasted from everyone but the browser', () => {
  const paste = trusted(new Event('paste', { bubbles: true, composed: true, cancelable: true }));
  field.dispatchEvent(paste);
  expect(page).not.toHaveBeenCalled();
  expect(heard).not.toHaveBeenCalled();
  expect(paste.defaultPrevented).toBe(false);
});

it('lets nothing in that a script made up', () => {
  field.getRootNode().dispatchEvent(keydown('x'));
  (document.querySelector('div') as HTMLElement).dispatchEvent(keydown('x'));
  expect(heard).not.toHaveBeenCalled();
});

it('leaves the page’s own typing to the page', () => {
  const input = document.querySelector('input') as HTMLElement;
  input.focus();
  input.dispatchEvent(trusted(keydown('p')));
  expect(page).toHaveBeenCalledTimes(1);
  expect(heard).not.toHaveBeenCalled();
});

it('tells our UI what opens above it, though the page keeps that back', () => {
  const onToggle = vi.fn();
  const host = document.querySelector('div') as HTMLElement;
  keepPrivate({ host, root: field.getRootNode() as ShadowRoot, onToggle });
  const keepBack = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener('toggle', keepBack, { capture: true });
  document.body.dispatchEvent(new Event('toggle'));
  expect(onToggle).toHaveBeenCalledTimes(1);
  window.removeEventListener('toggle', keepBack, { capture: true });
});

it('knows whether it came before the page', () => {
  // It came into a page that stood there.
  expect(isTypingPrivate()).toBe(false);
  const world = globalThis as unknown as Record<symbol, unknown>;
  const register = Symbol.for('postil.private-typing');
  const { [register]: before } = world;
  const { body } = document;
  try {
    delete world[register];
    expect(isTypingPrivate()).toBe(false);
    body.remove();
    guardTyping(window);
    expect(isTypingPrivate()).toBe(true);
  } finally {
    if (document.body === null) document.documentElement.append(body);
    world[register] = before;
  }
});
