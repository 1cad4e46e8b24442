import { declaredAddress } from '@/lib/article/declared-address';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import { type Reading, readPage } from './reading';

export type Reader = {
  /** Reads the page where it may have changed, else gives the last reading. */
  read(): Reading;
  forget(): void;
  readAgain(): Reading;
  url(): string;
  /** What the page is found by in the library; tells without reading it. */
  address(): { readonly url: string; readonly canonicalUrl: string | null };
};

export function createReader(view: Window & typeof globalThis): Reader {
  const sanitizer = createSanitizer(view);
  let last: Reading | null = null;
  const read = () => {
    const url = view.location.href;
    if (last === null || last.url !== url) last = readPage(view.document, url, sanitizer);
    return last;
  };
  const forget = () => {
    last = null;
  };
  return {
    read,
    forget,
    readAgain() {
      forget();
      return read();
    },
    url: () => view.location.href,
    address() {
      const url = view.location.href;
      return { url, canonicalUrl: declaredAddress(view.document, url) };
    },
  };
}
