import type { Span } from '@/lib/base/span';
import type { Leaf } from './plan';
import type { Unit } from './units';

/**
 * Where the words of a leaf stand side by side in a text, given by its units: spans in the text. Signs and spaces between
 * words do not count; between characters of scripts without spaces there are none.
 */
export function matchesOf(units: readonly Unit[], leaf: Leaf): readonly Span[] {
  const { units: wanted } = leaf;
  const [first] = wanted;
  const spans: Span[] = [];
  if (first === undefined) return spans;
  const lastStart = units.length - wanted.length;
  for (let at = 0; at <= lastStart; at++) {
    const start = units[at];
    if (start === undefined || !fits(start, leaf, 0)) continue;
    let length = 1;
    while (length < wanted.length && isNext(units, at + length, leaf, length)) length++;
    const end = units[at + length - 1];
    if (length === wanted.length && end !== undefined) {
      spans.push({ start: start.start, end: end.end });
      at += length - 1;
    }
  }
  return spans;
}

function isNext(units: readonly Unit[], at: number, leaf: Leaf, index: number): boolean {
  const unit = units[at];
  if (unit === undefined || !fits(unit, leaf, index)) return false;
  const before = units[at - 1];
  const wanted = leaf.units[index];
  const wantedBefore = leaf.units[index - 1];
  const mustTouch =
    unit.isUnspaced && before?.isUnspaced === true && wanted?.start === wantedBefore?.end;
  return !mustTouch || before?.end === unit.start;
}

function fits(unit: Unit, { units, isPrefix }: Leaf, index: number): boolean {
  const wanted = units[index]?.folded ?? '';
  const isLast = index === units.length - 1;
  return isLast && isPrefix ? unit.folded.startsWith(wanted) : unit.folded === wanted;
}
