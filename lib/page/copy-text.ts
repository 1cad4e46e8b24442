/**
 * Puts text on the clipboard, from a click. Works on pages without a secure context too, where the clipboard API is
 * missing; the page does not see the text.
 */
export function copyText(document: Document, text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const view = document.defaultView;
  view?.addEventListener('copy', put, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  view?.removeEventListener('copy', put, { capture: true });
  return isCopied;
}
