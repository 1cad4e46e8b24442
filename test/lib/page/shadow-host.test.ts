// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShadowHost, sweepHosts } from '@/lib/page/shadow-host';

/** jsdom has no popovers: a stand-in for the part that is used. */
const toggled = vi.fn();
Object.assign(HTMLElement.prototype, {
  togglePopover(this: HTMLElement, force: boolean) {
    toggled(force);
  },
});

const hosts = () => [...document.querySelectorAll('[data-margin]')];
const settled = () => new Promise((resolve) => setTimeout(resolve));

let ending: AbortController;
const createHost = () => createShadowHost(document, { style: '', signal: ending.signal });

beforeEach(() => {
  document.body.innerHTML = '<button>of the page</button>';
  toggled.mockReset();
  ending = new AbortController();
});
afterEach(() => ending.abort());

it('stands in the page only while it is shown, with a root that the page cannot open', () => {
  const host = createHost();
  expect(hosts()).toEqual([]);
  host.show();
  host.show();
  expect(hosts()).toHaveLength(1);
  expect(hosts()[0]?.shadowRoot).toBeNull();
  host.hide();
  expect(hosts()).toEqual([]);
});

it('tells the page nothing of what is done inside, and knows its own events', () => {
  const host = createHost();
  const button = document.createElement('button');
  host.root.append(button);
  host.show();
  const heard = vi.fn();
  const isHeld: boolean[] = [];
  document.addEventListener('click', heard);
  document.addEventListener('click', (event) => isHeld.push(host.holds(event)), { capture: true });
  button.click();
  document.body.click();
  expect(heard).toHaveBeenCalledTimes(1);
  expect(isHeld).toEqual([true, false]);
});

it('sweeps away what an older copy left', () => {
  const left = document.createElement('div');
  left.setAttribute('data-margin', '');
  document.documentElement.append(left);
  const shown: Element[] = [];
  sweepHosts(document, (host) => shown.push(host));
  expect(shown).toEqual([left]);
  expect(hosts()).toEqual([]);
});

it('finds it beside a form whose fields are named like the ways out of it', () => {
  const left = document.createElement('div');
  left.setAttribute('data-margin', '');
  const form = document.createElement('form');
  form.innerHTML = '<input>';
  document.documentElement.append(left, form);
  // jsdom hides nothing behind a field's name; browsers do.
  Object.defineProperty(form, 'previousElementSibling', { value: form.firstElementChild });
  sweepHosts(document);
  form.remove();
  expect(hosts()).toEqual([]);
});

it('leaves what was typed in the page when its script ends, until it is swept', () => {
  const host = createHost();
  host.root.innerHTML = '<div data-typed="id"><textarea></textarea></div>';
  host.show();
  ending.abort();
  expect(hosts()).toHaveLength(1);
  expect(toggled).toHaveBeenLastCalledWith(false);
  sweepHosts(document);
  expect(hosts()).toEqual([]);
});

it('is gone when its script has ended, and does not come back', async () => {
  const host = createHost();
  host.show();
  ending.abort();
  host.show();
  await settled();
  expect(hosts()).toEqual([]);
});

describe('the focus', () => {
  it('goes back to the element of the page that had it', () => {
    const host = createHost();
    const field = document.createElement('input');
    host.root.append(field);
    host.show();
    const ofPage = document.querySelector('button');
    ofPage?.focus();
    field.focus();
    expect(document.activeElement).toBe(hosts()[0]);
    host.giveFocusBack();
    expect(document.activeElement).toBe(ofPage);
  });

  it('goes back also where no event told of it', () => {
    const host = createHost();
    const field = document.createElement('input');
    host.root.append(field);
    const ofPage = document.querySelector('button');
    ofPage?.focus();
    host.show();
    host.root.addEventListener('focusin', (event) => event.stopPropagation(), { capture: true });
    field.focus();
    host.show();
    host.giveFocusBack();
    expect(document.activeElement).toBe(ofPage);
  });

  it('stays where it is when it is not inside', () => {
    const host = createHost();
    host.show();
    document.querySelector('button')?.focus();
    host.giveFocusBack();
    expect(document.activeElement).toBe(document.querySelector('button'));
  });
});

describe('a page that fights', () => {
  it('gets the UI back three times when it removes it, then has its way', async () => {
    const host = createHost();
    host.show();
    for (let count = 0; count < 3; count++) {
      sweepHosts(document);
      await settled();
      expect(hosts()).toHaveLength(1);
    }
    sweepHosts(document);
    await settled();
    host.show();
    expect(hosts()).toEqual([]);
    host.hide();
    host.show();
    expect(hosts()).toHaveLength(1);
  });

  it('does not get back what we took away ourselves', async () => {
    const host = createHost();
    host.show();
    host.hide();
    document.documentElement.append(document.createElement('i'));
    await settled();
    expect(hosts()).toEqual([]);
  });
});
