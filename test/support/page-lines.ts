import { type PageLines, readPageLines } from '@/lib/article/metadata/page-lines';
import { parseHtml } from './parse-html';

/** The lines of a page of this markup; its first `h1` is the headline. Needs the jsdom environment. */
export function pageLinesOf(markup: string): PageLines {
  const document = parseHtml(markup);
  return readPageLines(document.documentElement, document.querySelector('h1'));
}
