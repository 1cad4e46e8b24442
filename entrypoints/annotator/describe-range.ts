import { describeSpan } from '@/lib/anchor/describe';
import type { TextSelectors } from '@/lib/anchor/selector';
import { textDirective, withTextDirective } from '@/lib/anchor/text-fragment';
import type { Article } from '@/lib/article/article';
import type { TextMap } from '@/lib/article/text-map';
import { isEmptySpan, type Span } from '@/lib/base/span';
import { rangeOfSpan, spanOfRange } from '@/lib/page/text-range';
import type { PlacingTexts } from './place-annotations';

/** Words on the page, and the text that their place counts in. */
export type Passage = {
  readonly map: TextMap;
  readonly span: Span;
  /** Else in the text of the whole page. */
  readonly isInArticle: boolean;
};

/**
 * The words of a range: in the article's text when all of them lie there, else in the page's. Null = the range holds no
 * text that can be found again.
 */
export function passageOfRange({ article, page }: PlacingTexts, range: Range): Passage | null {
  const inArticle = trimmedSpan(article, range);
  if (inArticle !== null && coversRange(article, inArticle, range)) {
    return { map: article, span: inArticle, isInArticle: true };
  }
  const inPage = trimmedSpan(page, range);
  if (inPage === null) return null;
  const visible = rangeOfSpan(page, inPage);
  // What stuck out was not text that shows: white space, scripts, hidden parts.
  if (inArticle !== null && visible !== null && coversRange(article, inArticle, visible)) {
    return { map: article, span: inArticle, isInArticle: true };
  }
  return { map: page, span: inPage, isInArticle: false };
}

/** The selectors of a passage: a place only in the article's text, which is kept; in the page's the words alone. */
export function selectorsOfPassage({ map, span, isInArticle }: Passage): TextSelectors {
  const [quote, position] = describeSpan(map.text, span);
  return isInArticle ? [quote, position] : [quote];
}

/** The words as they stand in their text, a line break between blocks. */
export function wordsOfPassage({ map, span }: Passage): string {
  return map.text.slice(span.start, span.end);
}

/** The address of the article's page that leads a browser to the passage. */
export function linkToPassage({ url, canonicalUrl }: Article, { map, span }: Passage): string {
  return withTextDirective(canonicalUrl ?? url, textDirective(map.text, span));
}

/** The range's span without blanks at its ends, which a drag with the mouse often takes along. */
function trimmedSpan(map: TextMap, range: Range): Span | null {
  const span = spanOfRange(map, range);
  if (span === null) return null;
  const text = map.text.slice(span.start, span.end);
  const start = span.start + text.length - text.trimStart().length;
  const trimmed = { start, end: start + text.trim().length };
  return isEmptySpan(trimmed) ? null : trimmed;
}

/** Whether nothing but blanks of the range lies before or after the span. */
function coversRange(map: TextMap, span: Span, range: Range): boolean {
  const found = rangeOfSpan(map, span);
  if (found === null) return false;
  const [before, after] = [range.cloneRange(), range.cloneRange()];
  if (found.compareBoundaryPoints(Range.START_TO_START, range) > 0)
    before.setEnd(found.startContainer, found.startOffset);
  else before.collapse(true);
  if (found.compareBoundaryPoints(Range.END_TO_END, range) < 0)
    after.setStart(found.endContainer, found.endOffset);
  else after.collapse(false);
  return before.toString().trim() === '' && after.toString().trim() === '';
}
