import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openSidePanel } from '@/lib/platform/side-panel';

function withBrowser(name: 'sidePanel' | 'sidebarAction') {
  const open = vi.fn(async () => undefined);
  Object.assign(fakeBrowser, { [name]: { open } });
  onTestFinished(() => {
    Object.assign(fakeBrowser, { [name]: undefined });
  });
  return open;
}

it('opens the side panel of the window in Chrome', async () => {
  const open = withBrowser('sidePanel');
  await openSidePanel(3);
  expect(open).toHaveBeenCalledWith({ windowId: 3 });
});

it('opens the sidebar in Firefox', async () => {
  const open = withBrowser('sidebarAction');
  await openSidePanel(3);
  expect(open).toHaveBeenCalledWith();
});
