import { JSDOM } from 'jsdom';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { downloadFile } from '@/lib/platform/download';

/** A page that notes what is downloaded from it, by the link that is pressed. */
function page() {
  const { window } = new JSDOM('<body></body>');
  const pressed: { readonly name: string; readonly href: string }[] = [];
  const blobs: Blob[] = [];
  window.HTMLAnchorElement.prototype.click = function click() {
    pressed.push({ name: this.download, href: this.href });
  };
  vi.useFakeTimers();
  vi.stubGlobal('document', window.document);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return `blob:${blobs.length}`;
  });
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return { pressed, blobs, revoke, body: window.document.body };
}

describe('downloadFile', () => {
  it('gives the file its name, type and content, and leaves no link in the page', async () => {
    const { pressed, blobs, body } = page();
    const type = 'text/markdown';
    downloadFile({ name: '渡轮.md', content: new Blob(['# 渡轮复航\n'], { type }) });
    expect(pressed).toEqual([{ name: '渡轮.md', href: 'blob:1' }]);
    expect(blobs[0]?.type).toBe('text/markdown');
    expect(await blobs[0]?.text()).toBe('# 渡轮复航\n');
    expect(body.childElementCount).toBe(0);
  });

  it('gives the memory back only when the browser has surely taken the file', () => {
    const { revoke } = page();
    downloadFile({ name: 'a', content: new Blob(['a']) });
    vi.advanceTimersByTime(30_000);
    expect(revoke).not.toHaveBeenCalled();
    vi.advanceTimersByTime(30_000);
    expect(revoke).toHaveBeenCalledWith('blob:1');
  });
});
