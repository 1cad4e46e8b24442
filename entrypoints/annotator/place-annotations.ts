import { type Alignment, aligning } from '@/lib/anchor/align';
import { locateSpan } from '@/lib/anchor/locate';
import { resultOf, type Steps } from '@/lib/anchor/steps';
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
export function placeAnnotations(known: PageAnnotations, maps: PlacingTexts): readonly Placed[] {
  return resultOf(placingAnnotations(known, maps));
}

/** As `placeAnnotations`, in steps. */
export function* placingAnnotations(
  { annotations, texts }: PageAnnotations,
  maps: PlacingTexts,
): Steps<readonly Placed[]> {
  const alignments = new Map<string, Alignment>();
  const placed: Placed[] = [];
  for (const annotation of annotations) {
    const versionId = versionIdOf(annotation) ?? '';
    const savedText = spanOf(annotation) === null ? undefined : texts[versionId];
    if (savedText !== undefined && !alignments.has(versionId)) {
      alignments.set(versionId, yield* aligning(savedText, maps.article.text));
    }
    placed.push(placedIn(maps, annotation, alignments.get(versionId) ?? null));
    yield;
  }
  return placed;
}

/** `alignment` null = the text that the annotation was made on is not known. */
function placedIn(maps: PlacingTexts, annotation: Annotation, alignment: Alignment | null): Placed {
  const isInArticle = spanOf(annotation) !== null;
  const map = isInArticle ? maps.article : maps.page;
  const known = isInArticle ? alignment : null;
  const { selector } = annotation.target;
  const located = locateSpan({ text: map.text, selectors: selector, alignment: known });
  const fate = fateOf(located, { text: map.text, savedText: known?.oldText ?? null });
  if (located === null) {
    return { annotation, fate, span: null, wording: '', range: null, place: null };
  }
  const { span } = located;
  const words = map.text.slice(span.start, span.end);
  const place = rangeOfSpan(map, span);
  const wording = words === quoteOf(annotation) ? '' : words;
  return { annotation, fate, span, wording, range: isOnPage(fate) ? place : null, place };
}
