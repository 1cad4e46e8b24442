// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from '@/lib/platform/copy-text';

afterEach(() => document.body.replaceChildren());

/** jsdom has no clipboard: a stand-in for what the browser does with the command. */
function browserThatCopies(clipboard: Map<string, string> | null): void {
  document.execCommand = (command) => {
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = clipboard && {
      setData: (type: string, data: string) => clipboard.set(type, data),
    };
    Object.assign(event, { clipboardData });
    document.body.dispatchEvent(event);
    return command === 'copy' && event.defaultPrevented;
  };
}

it('puts rich and plain text on the clipboard in one write', () => {
  const clipboard = new Map<string, string>();
  browserThatCopies(clipboard);
  expect(copyText(document, { plain: '> a', html: '<p>a</p>' })).toBe(true);
  expect([...clipboard]).toEqual([
    ['text/plain', '> a'],
    ['text/html', '<p>a</p>'],
  ]);
});

it('keeps the text from the page’s own listeners, and listens no longer than it copies', () => {
  const clipboard = new Map<string, string>();
  browserThatCopies(clipboard);
  const seen = vi.fn();
  document.addEventListener('copy', seen, { capture: true });
  copyText(document, { plain: 'secret', html: null });
  expect(seen).not.toHaveBeenCalled();
  document.body.dispatchEvent(new Event('copy', { bubbles: true }));
  expect(seen).toHaveBeenCalledTimes(1);
  document.removeEventListener('copy', seen, { capture: true });
});

it('says when a page kept the command from us', () => {
  const clipboard = new Map<string, string>();
  browserThatCopies(clipboard);
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', swallow, { capture: true });
  expect(copyText(document, { plain: 'a', html: null })).toBe(false);
  window.removeEventListener('copy', swallow, { capture: true });
  browserThatCopies(null);
  expect(copyText(document, { plain: 'a', html: null })).toBe(false);
});
