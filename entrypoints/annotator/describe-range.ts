import { describeSpan } from '@/lib/anchor/describe';
import type { TextSelectors } from '@/lib/anchor/selector';
import type { TextMap } from '@/lib/article/text-map';
import { isEmptySpan, type Span } from '@/lib/base/span';
import { spanOfRange } from '@/lib/page/text-range';
import type { PlacingTexts } from './place-annotations';

/** Share of a selection that must lie in the article for it to be taken as a passage of the article. */
const INSIDE_SHARE = 0.5;

/**
 * The selectors of a selected range: quote and place in the article's text, or, for what lies outside it, the quote
 * in the page's text. Null = the range holds no text that can be found again.
 */
export function selectorsOfRange(maps: PlacingTexts, range: Range): TextSelectors | null {
  const textMap = maps.article;
  const inArticle = trimmedSpan(textMap, range);
  const length = range.toString().replace(/\s+/g, ' ').trim().length;
  if (inArticle !== null && inArticle.end - inArticle.start >= length * INSIDE_SHARE) {
    return describeSpan(textMap.text, inArticle);
  }
  const inPage = trimmedSpan(maps.page, range);
  return inPage === null ? null : [describeSpan(maps.page.text, inPage)[0]];
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
