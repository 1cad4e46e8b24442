import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectIntoOpenPages, injectScript, injectStyle } from '@/lib/platform/inject';

const executeScript = vi.fn(async () => []);
const insertCSS = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  vi.clearAllMocks();
  Object.assign(fakeBrowser, { scripting: { executeScript, insertCSS } });
});

const target = { tabId: 7, frameIds: [0] };

describe('a script', () => {
  it('runs in the top frame of the tab', async () => {
    expect(await injectScript(7, '/annotator.js')).toBe(true);
    expect(executeScript).toHaveBeenCalledWith({ target, files: ['/annotator.js'] });
  });

  it('that the browser does not let in is told as such', async () => {
    executeScript.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    expect(await injectScript(7, '/annotator.js')).toBe(false);
  });
});

describe('a style', () => {
  it('goes into the top frame of the tab', async () => {
    expect(await injectStyle(7, '::highlight(x) {}')).toBe(true);
    expect(insertCSS).toHaveBeenCalledWith({ target, css: '::highlight(x) {}' });
  });

  it('that the browser does not let in is told as such', async () => {
    insertCSS.mockRejectedValueOnce(new Error('Cannot access contents of the page.'));
    expect(await injectStyle(7, '')).toBe(false);
  });
});

it('brings the sentinel into the open pages that may be read, and goes on when one refuses', async () => {
  const query = vi.fn(async () => [
    { id: 1, url: 'https://harbour.example/a' },
    { id: 2, url: 'https://harbour.example/paper.pdf' },
    { id: 3, url: 'http://harbour.example/b' },
    { id: 4 },
  ]);
  Object.assign(fakeBrowser.tabs, { query });
  executeScript.mockRejectedValueOnce(new Error('No.'));
  await injectIntoOpenPages();
  expect(query).toHaveBeenCalledWith({ url: ['http://*/*', 'https://*/*'], discarded: false });
  const files = ['/sentinel.js'];
  expect(executeScript.mock.calls).toEqual([
    [{ target: { tabId: 1, frameIds: [0] }, files }],
    [{ target: { tabId: 3, frameIds: [0] }, files }],
  ]);
});
