import type { Span } from '@/lib/base/span';
import type { Leaf } from './plan';
import { type CutText, foldedUnit } from './units';

/**
 * Where the words of a leaf stand side by side in a text: spans in the text. Signs and spaces between words do not count;
 * between characters of scripts without spaces there are none.
 */
export function matchesOf(cut: CutText, leaf: Leaf): readonly Span[] {
  const { length: wanted } = leaf.units;
  const spans: Span[] = [];
  if (wanted === 0) return spans;
  const lastStart = cut.count - wanted;
  for (let at = 0; at <= lastStart; at++) {
    if (!fits(cut, at, { leaf, index: 0 })) continue;
    let length = 1;
    while (length < wanted && isNext(cut, at + length, { leaf, index: length })) length++;
    if (length < wanted) continue;
    spans.push({ start: cut.starts[at] ?? 0, end: cut.ends[at + length - 1] ?? 0 });
    at += length - 1;
  }
  return spans;
}

/** A unit of a leaf. */
type Wanted = { readonly leaf: Leaf; readonly index: number };

function isNext(cut: CutText, at: number, wanted: Wanted): boolean {
  if (!fits(cut, at, wanted)) return false;
  const { leaf, index } = wanted;
  const isTouching = leaf.units[index]?.start === leaf.units[index - 1]?.end;
  const mustTouch = cut.unspaced[at] === 1 && cut.unspaced[at - 1] === 1 && isTouching;
  return !mustTouch || cut.ends[at - 1] === cut.starts[at];
}

function fits(cut: CutText, at: number, { leaf, index }: Wanted): boolean {
  const wanted = leaf.units[index];
  // Folding keeps a unit what it is.
  if (wanted === undefined || (cut.unspaced[at] === 1) !== wanted.isUnspaced) return false;
  const folded = foldedUnit(cut, at);
  const isLast = index === leaf.units.length - 1;
  return isLast && leaf.isPrefix ? folded.startsWith(wanted.folded) : folded === wanted.folded;
}
