import type { Located, Outcome } from '@/lib/anchor/located';
import type { Id } from '@/lib/base/id';
import type { Span } from '@/lib/base/span';

/**
 * What became of an annotated passage on the open page; beside the outcomes of the search:
 * - gone: the article no longer has it
 * - withheld: the page shows much less than was saved, so that nothing can be said of what is missing
 * - unplaced: only the quote is known, and it does not tell where
 */
export type Fate = Outcome | 'gone' | 'withheld' | 'unplaced';

export type Placement = {
  readonly annotationId: Id;
  readonly fate: Fate;
  /** In the present text; null = nowhere. Of a rewritten passage: what stands in its place. */
  readonly span: Span | null;
  /** The words that stand there now; `''` = the annotated ones, or nowhere. */
  readonly wording: string;
};

/** Whether the passage is on the page, so that it may be painted there. */
export function isOnPage(fate: Fate): boolean {
  return fate === 'same' || fate === 'moved' || fate === 'reworded';
}

/** A page that shows less than this share of what was saved is cut: a paywall, a part that is not loaded. */
const WHOLE_PAGE_SHARE = 0.5;

/** Whether a text of that length can stand for the whole of one that was saved. Lengths in UTF-16 code units. */
export function isMuchShorter(length: number, savedLength: number): boolean {
  return length < savedLength * WHOLE_PAGE_SHARE;
}

/** What to tell of a passage. `savedText` null = not known, only the quote is. */
export function fateOf(
  located: Located | null,
  { text, savedText }: { readonly text: string; readonly savedText: string | null },
): Fate {
  if (located !== null) return located.outcome;
  if (savedText === null) return 'unplaced';
  return isMuchShorter(text.length, savedText.length) ? 'withheld' : 'gone';
}
