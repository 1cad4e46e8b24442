import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { failed, success } from '@/lib/base/result';
import { handOver } from '@/lib/platform/hand-over';

const downloads: string[] = [];
const copied: string[] = [];

beforeEach(() => {
  downloads.length = 0;
  copied.length = 0;
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  vi.stubGlobal('document', {
    // No window in which the older way works.
    defaultView: null,
    execCommand: () => false,
    createElement: () => ({
      download: '',
      href: '',
      click() {
        downloads.push(this.download);
      },
    }),
  });
  vi.stubGlobal('navigator', {
    clipboard: {
      async writeText(text: string) {
        if (text === 'refused') throw new Error('NotAllowedError');
        copied.push(text);
      },
    },
  });
  return () => vi.unstubAllGlobals();
});

const file = (text: string, type = 'text/plain') =>
  success({ name: 'a.txt', content: new Blob([text], { type }) });

it.each([
  ['a file', file('x'), 'file', ['a.txt'], []],
  ['text', file('x'), 'clipboard', [], ['x']],
  ['what the browser does not let us copy', file('refused'), 'clipboard', ['a.txt'], []],
  ['an archive', file('x', 'application/zip'), 'clipboard', ['a.txt'], []],
  ['nothing', failed('not-found'), 'file', [], []],
] as const)('hands over %s', async (_what, written, to, files, texts) => {
  await handOver(written, to);
  expect([downloads, copied]).toEqual([files, texts]);
});

it('copies in the older way where the browser refuses the newer one', async () => {
  const window = new EventTarget();
  const setData = (_type: string, text: string) => copied.push(text);
  Object.assign(document, {
    defaultView: window,
    execCommand: () =>
      window.dispatchEvent(Object.assign(new Event('copy'), { clipboardData: { setData } })),
  });
  expect(await handOver(file('refused'), 'clipboard')).toBe('exportCopied');
  expect([downloads, copied]).toEqual([[], ['refused']]);
});
