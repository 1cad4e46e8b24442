import type { Span } from '@/lib/base/span';
import type { Located } from './located';
import { numberAt } from './number-at';
import {
  isAmongNeighbours,
  isBetweenNeighbours,
  overlap,
  spanOfWords,
  type WordRange,
  wordsOfSpan,
} from './passage';
import { placeBeside, placeBetween } from './place-beside';
import { type LinkedPlace, placeLinked } from './place-linked';
import type { WordLinks } from './word-links';

/** Share of characters that may differ where only the neighbours say that it is the passage. */
const MAX_DIFFERENCE = 0.35;
/** The same where both neighbours enclose it, or it competes with a copy that has lost its neighbours. */
const MAX_ENCLOSED_DIFFERENCE = 0.5;
/** Scores of what only the neighbours speak for; the map's own begin at 0.5. */
const REWRITTEN_SCORE = 0.3;
const UPROOTED_SCORE = 0.6;

/**
 * The place by the map of the two texts: the passage's own links, if they stand among its neighbours; else what is like
 * it beside its neighbours, for a copy elsewhere is not the passage; else a passage that moved without them.
 */
export function locateAligned(links: WordLinks, span: Span): Located | null {
  const passage = wordsOfSpan(links.old, span);
  if (passage.start >= passage.end) return null;
  const linked = placeLinked(links, passage);
  if (linked !== null && isAmongNeighbours(links, passage, linked.words)) {
    return locatedAt(links, { span, passage, linked });
  }
  const limit = linked === null ? MAX_DIFFERENCE : MAX_ENCLOSED_DIFFERENCE;
  const beside = placeBeside(links, passage, limit);
  if (linked?.isWhole === true && isBetweenNeighbours(links, passage, linked.words)) {
    // Its neighbours were pushed away from it, unless one has kept something like it.
    const isItself = beside === null || overlap(beside.words, linked.words);
    if (isItself) return locatedAt(links, { span, passage, linked });
  }
  const between = placeBetween(links, passage);
  if (between !== null && between.difference <= MAX_ENCLOSED_DIFFERENCE) {
    return reworded(links, between.words, between.difference);
  }
  if (beside !== null) return reworded(links, beside.words, beside.difference);
  if (linked !== null) {
    const located = locatedAt(links, { span, passage, linked });
    return { ...located, score: Math.min(located.score, UPROOTED_SCORE) };
  }
  if (between === null) return null;
  return {
    span: spanOfWords(links.new, between.words),
    outcome: 'rewritten',
    score: REWRITTEN_SCORE,
  };
}

function reworded(links: WordLinks, words: WordRange, difference: number): Located {
  return {
    span: spanOfWords(links.new, words),
    outcome: 'reworded',
    score: 1 - difference,
  };
}

type Linked = { readonly span: Span; readonly passage: WordRange; readonly linked: LinkedPlace };

function locatedAt(links: WordLinks, { span, passage, linked }: Linked): Located {
  const words = spanOfWords(links.new, linked.words);
  const score = 0.5 + linked.coverage / 2;
  if (!linked.isWhole) return { span: words, outcome: 'reworded', score };
  const trimmed = withinEdgeWords(links, { span, passage, linked }, words);
  return { span: trimmed, outcome: linked.isMoved ? 'moved' : 'same', score };
}

/** A span that began or ended within a word does so again, where the word is as long as it was. */
function withinEdgeWords(
  { old, new: present }: WordLinks,
  { span, passage, linked }: Linked,
  words: Span,
): Span {
  const lengthAt = ({ starts, ends }: WordLinks['old'], index: number) =>
    numberAt(ends, index) - numberAt(starts, index);
  const skipped = span.start - numberAt(old.starts, passage.start);
  const left = numberAt(old.ends, passage.end - 1) - span.end;
  const keepsFirst = lengthAt(old, passage.start) === lengthAt(present, linked.words.start);
  const keepsLast = lengthAt(old, passage.end - 1) === lengthAt(present, linked.words.end - 1);
  return {
    start: words.start + (skipped > 0 && keepsFirst ? skipped : 0),
    end: words.end - (left > 0 && keepsLast ? left : 0),
  };
}
