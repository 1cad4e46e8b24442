import { cutBlocks } from '@/lib/article/cut-blocks';
import { type PageLines, pageLinesOf } from '@/lib/article/metadata/page-lines';
import { bodyOf } from '@/lib/article/page-root';
import { parseHtml } from './parse-html';

/** The lines of a page of this markup; its first `h1` is the headline. Needs the jsdom environment. */
export function pageLinesIn(markup: string): PageLines {
  return linesBelow(parseHtml(markup).documentElement);
}

/** The same of a document's root element. */
export function linesBelow(root: Element): PageLines {
  return pageLinesOf(cutBlocks(bodyOf(root)), root.querySelector('h1'));
}
