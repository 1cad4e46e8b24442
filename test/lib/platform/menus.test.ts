import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMenus, onLibraryWanted, onMenuChoice } from '@/lib/platform/menus';

type Listener = (info: { menuItemId: string }, tab?: { id?: number }) => void;

let steps: unknown[] = [];
let listeners: Listener[] = [];

beforeEach(() => {
  steps = [];
  listeners = [];
  Object.assign(fakeBrowser, {
    i18n: { getMessage: (key: string) => key },
    contextMenus: {
      removeAll: async () => steps.push('removed all'),
      create: (item: object) => steps.push(item),
      onClicked: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  });
});

it('makes its entries anew, on selected text of web pages and on the button', async () => {
  await createMenus();
  const common = { contexts: ['selection'], documentUrlPatterns: ['http://*/*', 'https://*/*'] };
  expect(steps).toEqual([
    'removed all',
    { ...common, id: 'highlight-selection', title: 'menuHighlight' },
    { ...common, id: 'comment-selection', title: 'menuHighlightComment' },
    { id: 'library', contexts: ['action'], title: 'menuLibrary' },
  ]);
});

it.each([
  ['highlight-selection', { id: 7 }, [['highlight-selection', 7]]],
  ['comment-selection', { id: 7 }, [['comment-selection', 7]]],
  ['other', { id: 7 }, []],
  ['highlight-selection', undefined, []],
])('tells of the choice %s in the tab %o', (menuItemId, tab, calls) => {
  const callback = vi.fn();
  onMenuChoice(callback);
  for (const listener of listeners) listener({ menuItemId }, tab);
  expect(callback.mock.calls).toEqual(calls);
});

it('tells that the library is wanted, of no other choice', () => {
  const callback = vi.fn();
  onLibraryWanted(callback);
  for (const menuItemId of ['highlight-selection', 'library']) {
    for (const listener of listeners) listener({ menuItemId });
  }
  expect(callback).toHaveBeenCalledTimes(1);
});

it('does without where the browser has no menus', async () => {
  Object.assign(fakeBrowser, { contextMenus: undefined });
  await createMenus();
  onMenuChoice(vi.fn());
  onLibraryWanted(vi.fn());
  expect(steps).toEqual([]);
});
