import type { Capture } from '@/lib/article/article';
import { type Extraction, extractArticle, markupOf } from '@/lib/article/extract';
import { pageTextMap, type TextMap } from '@/lib/article/text-map';
import { createSanitizer } from '@/lib/sanitize/sanitizer';
import type { PlacingTexts } from './place-annotations';

/** The page as read at one moment. */
export type Reading = {
  readonly url: string;
  readonly extraction: Extraction;
  readonly capture: Capture;
  /** All text of the page, for passages outside the article. */
  readonly page: TextMap;
};

/** Reads the page again where it may have changed, else gives the last reading. */
export type Reader = { read(): Reading; forget(): void; readAgain(): Reading };

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
  };
}

function readPage(
  document: Document,
  url: string,
  sanitizer: ReturnType<typeof createSanitizer>,
): Reading {
  const extraction = extractArticle(document, url);
  let capture: Capture | null = null;
  let page: TextMap | null = null;
  return {
    url,
    extraction,
    // Finding annotations needs none of it.
    get capture() {
      capture ??= captureOf(extraction, sanitizer);
      return capture;
    },
    // Most annotations lie in the article: the rest of the page is read only when one does not.
    get page() {
      page ??= pageTextMap(document);
      return page;
    },
  };
}

/** The texts of a reading, to place passages in; that of the whole page is read only when it is asked for. */
export function textsOf(reading: Reading): PlacingTexts {
  return {
    article: reading.extraction.textMap,
    get page() {
      return reading.page;
    },
  };
}

function captureOf(extraction: Extraction, sanitizer: ReturnType<typeof createSanitizer>): Capture {
  const { article, text, html, isArticle, score, truncated } = extraction;
  const markup = markupOf(extraction);
  const content = {
    text,
    html: sanitizer.structural(html),
    markup: markup === null ? null : sanitizer.markup(markup),
  };
  return { article, content, isArticle, score, truncated };
}
