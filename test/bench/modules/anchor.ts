import { type Alignment, alignTexts } from '@/lib/anchor/align';
import { describeSpan } from '@/lib/anchor/describe';
import { locateSpan } from '@/lib/anchor/locate';
import type { TextSelectors } from '@/lib/anchor/selector';

/** What the scorer keeps once a page: the text that the annotations were made on, as the library does. */
type Snapshot = { readonly text: string };

type Place = { readonly start: number; readonly end: number; readonly score: number };

export function describe(text: string, start: number, end: number): TextSelectors {
  return describeSpan(text, { start, end });
}

export function snapshot(text: string): Snapshot {
  return { text };
}

/** The last alignment, as a page makes one for all annotations of a version. */
const last: { alignment: Alignment | null } = { alignment: null };

/** Null for what is gone, and for what was rewritten: the page does not show that as the passage either. */
export function anchor(
  text: string,
  selectors: TextSelectors,
  { text: oldText }: Snapshot,
): Place | null {
  const located = locateSpan({ text, selectors, alignment: alignmentOf(oldText, text) });
  if (located === null || located.outcome === 'rewritten') return null;
  return { ...located.span, score: located.score };
}

function alignmentOf(oldText: string, newText: string): Alignment {
  const known = last.alignment;
  if (known !== null && known.oldText === oldText && known.newText === newText) return known;
  const alignment = alignTexts(oldText, newText);
  last.alignment = alignment;
  return alignment;
}
