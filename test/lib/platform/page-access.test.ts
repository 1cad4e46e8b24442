import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hasAccessToWeb, isClosedPage, pageAccessOf } from '@/lib/platform/page-access';

it.each([
  ['https://harbour.example/news', 'web'],
  ['http://127.0.0.1:8080/a.html', 'web'],
  ['https://harbour.example/paper.PDF?page=2', 'pdf'],
  ['https://harbour.example/pdf', 'web'],
  ['about:blank', 'restricted'],
  ['chrome://extensions/', 'restricted'],
  ['edge://newtab', 'restricted'],
  ['chrome-extension://abc/options.html', 'restricted'],
  ['moz-extension://abc/options.html', 'restricted'],
  ['view-source:https://harbour.example/', 'restricted'],
  ['file:///home/a.html', 'restricted'],
  ['data:text/html,x', 'restricted'],
  ['', 'restricted'],
])('tells of %o that it is %s', (url, access) => {
  expect(pageAccessOf(url)).toBe(access);
});

it.each([
  ['https://chromewebstore.google.com/detail/x', true],
  ['https://chrome.google.com/webstore/detail/x', true],
  ['https://addons.mozilla.org/firefox/', true],
  ['https://accounts.firefox.com/signin', true],
  ['https://chrome.google.com/other', false],
  ['https://harbour.example/?u=https://addons.mozilla.org/', false],
])('knows whether browsers keep %s closed: %s', (url, isClosed) => {
  expect(isClosedPage(url)).toBe(isClosed);
});

it.each([true, false])('tells whether all web pages are open to us: %s', async (isGranted) => {
  const contains = vi.fn(async () => isGranted);
  Object.assign(fakeBrowser, { permissions: { contains } });
  expect(await hasAccessToWeb()).toBe(isGranted);
  expect(contains).toHaveBeenCalledWith({ origins: ['http://*/*', 'https://*/*'] });
});
