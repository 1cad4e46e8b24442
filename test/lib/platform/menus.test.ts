import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMenus, onLibraryWanted, onMenuChoice } from '@/lib/platform/menus';

type Listener = (info: { menuItemId: string; srcUrl?: string }, tab?: { id?: number }) => void;

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

it('makes its entries anew, on selected text and pictures of web pages and on the button', async () => {
  await createMenus();
  const common = { contexts: ['selection'], documentUrlPatterns: ['http://*/*', 'https://*/*'] };
  expect(steps).toEqual([
    'removed all',
    { ...common, id: 'highlight-selection', title: 'menuHighlight' },
    { ...common, id: 'comment-selection', title: 'menuHighlightComment' },
    { ...common, contexts: ['image'], id: 'annotate-picture', title: 'menuPicture' },
    { id: 'library', contexts: ['action'], title: 'menuLibrary' },
  ]);
});

const picture = 'https://news.example/boat.jpg';

it.each([
  [
    { menuItemId: 'highlight-selection' },
    { id: 7 },
    [[{ choice: 'highlight-selection', tabId: 7, picture: null }]],
  ],
  [
    { menuItemId: 'annotate-picture', srcUrl: picture },
    { id: 7 },
    [[{ choice: 'annotate-picture', tabId: 7, picture }]],
  ],
  [{ menuItemId: 'other' }, { id: 7 }, []],
  [{ menuItemId: 'highlight-selection' }, undefined, []],
])('tells of the press %o in the tab %o', (info, tab, calls) => {
  const callback = vi.fn();
  onMenuChoice(callback);
  for (const listener of listeners) listener(info, tab);
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
