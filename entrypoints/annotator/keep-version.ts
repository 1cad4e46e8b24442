import type { PageAnnotations } from '@/lib/library/operations';
import { request } from '@/lib/messages/request';
import type { Reader } from './reader';

/** Ms after which a page counts as loaded: what comes in later changes its text no more, as a rule. */
const LOADED_MS = 3000;

/**
 * Keeps the text of an annotated page as a version where it differs from those that the annotations were made on: once
 * a visit, when the page has come to rest.
 */
export function createVersionKeeper(reader: Reader, newId: () => string) {
  let kept = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    /** The annotations were placed. */
    offer(known: PageAnnotations): void {
      const { articleId, annotations, texts } = known;
      clearTimeout(waiting);
      if (articleId === null || annotations.length === 0) return;
      const placedOn = reader.url();
      waiting = setTimeout(async () => {
        const reading = reader.read();
        const { url, extraction } = reading;
        // A page that has just gone on to another address is not the article any more.
        if (url !== placedOn || url === kept || Object.values(texts).includes(extraction.text))
          return;
        kept = url;
        const capture = await reading.capture();
        void request('version.add', { articleId, versionId: newId(), capture });
      }, LOADED_MS);
    },
    stop: () => clearTimeout(waiting),
  };
}
