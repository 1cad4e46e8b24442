import type { Capture } from '@/lib/article/article';
import { type Extraction, extractArticle, markupOf } from '@/lib/article/extract';
import { pageTextMap, type TextMap, textMapOfLayouts } from '@/lib/article/text-map';
import type { createSanitizer } from '@/lib/sanitize/sanitizer';
import { nextTask } from './in-slices';
import type { PlacingTexts } from './place-annotations';

/** The page as read at one moment. */
export type Reading = {
  readonly url: string;
  readonly extraction: Extraction;
  /** All that is kept of it; finding annotations needs none of that. */
  capture(): Promise<Capture>;
  /** All text of the page, for passages outside the article. */
  readonly page: TextMap;
};

export function readPage(
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
    async capture() {
      if (capture === null && extraction.truncated) await readApart(extraction);
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
export function textsOf(reading: Reading | null): PlacingTexts {
  if (reading === null) return { article: textMapOfLayouts([]), page: textMapOfLayouts([]) };
  return {
    article: reading.extraction.textMap,
    get page() {
      return reading.page;
    },
  };
}

/** Of a giant page each part is a task of its own. Of others all is of one moment, whatever the page does meanwhile. */
async function readApart(extraction: Extraction): Promise<void> {
  for (const part of ['article', 'score', 'html'] as const) {
    await nextTask();
    void extraction[part];
  }
  await nextTask();
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
