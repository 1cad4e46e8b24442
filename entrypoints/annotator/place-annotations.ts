import { type Alignment, alignTexts } from '@/lib/anchor/align';
import { locateSpan } from '@/lib/anchor/locate';
import type { Annotation } from '@/lib/annotation/annotation';
import { quoteOf, spanOf, versionIdOf } from '@/lib/annotation/annotation-parts';
import type { TextMap } from '@/lib/article/text-map';
import type { PageAnnotations } from '@/lib/library/operations';
import { fateOf, isOnPage, type Placement } from '@/lib/library/placement';
import { rangeOfSpan } from '@/lib/page/text-range';

/** An annotation and what became of its passage on the page. */
export type Placed = Omit<Placement, 'annotationId'> & {
  readonly annotation: Annotation;
  /** The passage on the page; null = it is not there, and nothing is painted. */
  readonly range: Range | null;
  /** What to show of it: the passage, or what stands where it stood. */
  readonly place: Range | null;
};

/** The texts in which annotations are looked for. */
export type PlacingTexts = {
  readonly article: TextMap;
  /** All text of the page, for passages outside the article. */
  readonly page: TextMap;
};

/** Finds the annotations on the page as it reads now. None is put where it does not belong. */
export function placeAnnotations(
  { annotations, texts }: PageAnnotations,
  maps: PlacingTexts,
): readonly Placed[] {
  const alignments = new Map<string, Alignment>();
  const alignmentWith = (versionId: string, savedText: string): Alignment => {
    const alignment = alignments.get(versionId) ?? alignTexts(savedText, maps.article.text);
    alignments.set(versionId, alignment);
    return alignment;
  };

  return annotations.map((annotation) => {
    const isInArticle = spanOf(annotation) !== null;
    const map = isInArticle ? maps.article : maps.page;
    const versionId = versionIdOf(annotation) ?? '';
    const savedText = isInArticle ? (texts[versionId] ?? null) : null;
    const located = locateSpan({
      text: map.text,
      selectors: annotation.target.selector,
      alignment: savedText === null ? null : alignmentWith(versionId, savedText),
    });
    const fate = fateOf(located, { text: map.text, savedText });
    if (located === null) {
      return { annotation, fate, span: null, wording: '', range: null, place: null };
    }
    const { span } = located;
    const words = map.text.slice(span.start, span.end);
    const place = rangeOfSpan(map, span);
    return {
      annotation,
      fate,
      span,
      wording: words === quoteOf(annotation) ? '' : words,
      range: isOnPage(fate) ? place : null,
      place,
    };
  });
}
