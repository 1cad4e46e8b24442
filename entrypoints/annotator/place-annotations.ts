import { type Alignment, alignTexts } from '@/lib/anchor/align';
import { locateSpan } from '@/lib/anchor/locate';
import type { Annotation } from '@/lib/annotation/annotation';
import { spanOf, versionIdOf } from '@/lib/annotation/annotation-parts';
import type { TextMap } from '@/lib/article/text-map';
import type { Span } from '@/lib/base/span';
import type { PageAnnotations } from '@/lib/library/operations';
import { rangeOfSpan } from '@/lib/page/text-range';

/** An annotation and where it stands on the page; `range` null = it could not be found there. */
export type Placed = {
  readonly annotation: Annotation;
  readonly span: Span | null;
  readonly range: Range | null;
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
  const textMap = maps.article;
  const alignments = new Map<string, Alignment | null>();
  const alignmentFor = (annotation: Annotation): Alignment | null => {
    const versionId = versionIdOf(annotation) ?? '';
    const known = alignments.get(versionId);
    if (known !== undefined) return known;
    const oldText = texts[versionId];
    const alignment = oldText === undefined ? null : alignTexts(oldText, textMap.text);
    alignments.set(versionId, alignment);
    return alignment;
  };

  return annotations.map((annotation) => {
    const isInArticle = spanOf(annotation) !== null;
    const map = isInArticle ? textMap : maps.page;
    const located = locateSpan({
      text: map.text,
      selectors: annotation.target.selector,
      alignment: isInArticle ? alignmentFor(annotation) : null,
    });
    if (located === null) return { annotation, span: null, range: null };
    return { annotation, span: located.span, range: rangeOfSpan(map, located.span) };
  });
}
