import type { Article } from '@/lib/article/article';
import { selectedRange } from '@/lib/page/selected-range';
import type { PageSession } from './page-session';
import type { PlacingTexts } from './place-annotations';

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
