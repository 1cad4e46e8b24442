/** What goes on the clipboard in one write; the receiver takes the form that it can use. */
export type Copied = {
  readonly plain: string;
  /** Null = plain text only. */
  readonly html: string | null;
};

/**
 * Puts text on the clipboard, from a click; false = it is not there. Works on pages without a secure context too, where
 * the clipboard API is missing; the page does not see the text.
 */
export function copyText(document: Document, { plain, html }: Copied): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { clipboardData } = event;
    if (clipboardData === null) return;
    clipboardData.setData('text/plain', plain);
    if (html !== null) clipboardData.setData('text/html', html);
    isPut = true;
  };
  const view = document.defaultView;
  view?.addEventListener('copy', put, { capture: true, once: true });
  const isCopied = document.execCommand('copy');
  view?.removeEventListener('copy', put, { capture: true });
  return isCopied && isPut;
}
