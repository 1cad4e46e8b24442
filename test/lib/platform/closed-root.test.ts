import { afterEach, expect, it, vi } from 'vitest';
import { closedRootOf } from '@/lib/platform/closed-root';

const { chrome } = globalThis as unknown as { chrome: { dom?: object } };
afterEach(() => {
  delete chrome.dom;
  vi.unstubAllEnvs();
});

it('asks the browser for the root of an element', () => {
  const [element, root] = [{} as Element, {} as ShadowRoot];
  chrome.dom = {
    openOrClosedShadowRoot: (asked: Element) => (asked === element ? root : null),
  };
  expect(closedRootOf(element)).toBe(root);
  expect(closedRootOf({} as Element)).toBeNull();
});

it('takes it from the element where that has it', () => {
  vi.stubEnv('FIREFOX', 'true');
  const root = {} as ShadowRoot;
  expect(closedRootOf({ openOrClosedShadowRoot: root } as unknown as Element)).toBe(root);
});

it.each(['', 'true'])(
  'does without where the browser has no such thing (Firefox: "%s")',
  (firefox) => {
    vi.stubEnv('FIREFOX', firefox);
    expect(closedRootOf({} as Element)).toBeNull();
  },
);
