import type { Annotation } from '@/lib/annotation/annotation';
import type { Article } from '@/lib/article/article';
import type { Result } from '@/lib/base/result';
import { selectedRange, selectedRanges } from '@/lib/page/selected-range';
import type { AnnotationEditor } from './annotation-editor';
import type { Draft } from './draft';
import type { Placed, PlacingTexts } from './place-annotations';

/** The annotations of the page in this tab, and what may be done to them. */
export type PageSession = AnnotationEditor & {
  placed(): readonly Placed[];
  /** Reads the page's annotations from the library and finds them on the page. */
  refresh(): Promise<void>;
  /** Finds the annotations already read on the page as it is now. */
  place(): Promise<void>;
  annotate(range: Range, draft: Draft): Promise<Result<Annotation>>;
};

/** A page that is annotated: one of the web, or a saved article in the reader. */
export type AnnotatedPage = {
  readonly document: Document;
  readonly session: PageSession;
  readonly article: () => Article;
  /** Whether a selection there can be annotated. */
  readonly isOffered: (range: Range) => boolean;
  /** The texts that its passages count in; null = it shows none. */
  readonly texts: () => PlacingTexts | null;
  /** False = there is no site to pause. */
  readonly isSite: boolean;
  /** Ends our UI there. */
  readonly signal: AbortSignal;
};

/** What is selected there now; null = nothing that can be annotated. */
export function offeredRange({ document, isOffered }: AnnotatedPage): Range | null {
  const range = selectedRange(document);
  return range !== null && isOffered(range) ? range.cloneRange() : null;
}

/** All that is selected there now and can be annotated. */
export function offeredRanges({ document, isOffered }: AnnotatedPage): readonly Range[] {
  return selectedRanges(document)
    .filter(isOffered)
    .map((range) => range.cloneRange());
}
