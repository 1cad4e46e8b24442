import type { Span } from '@/lib/base/span';
import { matchesOf } from './match-units';
import type { Leaf } from './plan';
import { type CutText, cutText } from './units';

/** A passage of a text; spans of `marks` count in `text`. */
export type Passage = { readonly text: string; readonly marks: readonly Span[] };

/** Characters of a passage, of scripts without spaces half of it: as much to read. */
const PASSAGE = 180;
const PASSAGE_UNSPACED = 80;

type Match = Span & { readonly leaf: number };

/** Where any of the leaves stand in a text, in ascending order, none over another. */
export function marksIn(text: string, leaves: readonly Leaf[]): readonly Span[] {
  return withoutOverlaps(allMatches(cutText(text), leaves));
}

/** The passage of a text with the most different leaves, those close together first; null = none of them is in it. */
export function passageOf(text: string, leaves: readonly Leaf[]): Passage | null {
  const cut = cutText(text);
  const matches = allMatches(cut, leaves);
  if (matches.length === 0) return null;
  const size = cut.unspacedCount > cut.count / 2 ? PASSAGE_UNSPACED : PASSAGE;
  const { from, to } = bestWindow(matches, size);
  const slack = Math.max(0, size - (to - from)) / 2;
  const start = edgeOf(text, Math.max(0, from - slack), -1);
  const end = edgeOf(text, Math.min(text.length, Math.max(to, start + size)), 1);
  const before = start > 0 ? '…' : '';
  const inside = withoutOverlaps(
    matches.filter((match) => match.start >= start && match.end <= end),
  );
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).replace(/\s/gu, ' ')}${end < text.length ? '…' : ''}`,
    marks: inside.map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}

/** Units of the smallest passage that has all leaves; null = some are not in it. */
export function spread(text: string, leaves: readonly Leaf[]): number | null {
  const cut = cutText(text);
  const last = new Map<number, number>();
  let least: number | null = null;
  let at = 0;
  for (const { leaf, start } of allMatches(cut, leaves)) {
    while ((cut.starts[at] ?? start) < start) at++;
    last.set(leaf, at);
    if (last.size < leaves.length) continue;
    const width = at - Math.min(...last.values()) + 1;
    if (least === null || width < least) least = width;
  }
  return least;
}

function allMatches(cut: CutText, leaves: readonly Leaf[]): readonly Match[] {
  return leaves
    .flatMap((leaf, index) => matchesOf(cut, leaf).map((span) => ({ ...span, leaf: index })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function withoutOverlaps(matches: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const { start, end } of matches) {
    if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end });
  }
  return kept;
}

/** The stretch of matches within `size` characters that has the most different leaves, then the most matches. */
function bestWindow(matches: readonly Match[], size: number) {
  let best = { from: 0, to: 0, worth: -1 };
  let first = 0;
  const inside = new Map<number, number>();
  const count = (leaf: number, change: number) => {
    const left = (inside.get(leaf) ?? 0) + change;
    if (left === 0) inside.delete(leaf);
    else inside.set(leaf, left);
  };
  for (const [index, match] of matches.entries()) {
    count(match.leaf, 1);
    for (let oldest = matches[first]; first < index; oldest = matches[first]) {
      if (oldest === undefined || oldest.start >= match.end - size) break;
      count(oldest.leaf, -1);
      first++;
    }
    const worth = inside.size * matches.length + index - first + 1;
    if (worth > best.worth) best = { from: matches[first]?.start ?? 0, to: match.end, worth };
  }
  return best;
}

/** The nearest place not in the middle of a word or character, at most this far away. */
const EDGE = 20;

function edgeOf(text: string, from: number, step: -1 | 1): number {
  let at = Math.round(from);
  for (let moved = 0; moved < EDGE; moved++) {
    if (at <= 0 || at >= text.length) return Math.max(0, Math.min(text.length, at));
    if (/\s/u.test(text.charAt(step < 0 ? at - 1 : at))) return at;
    if (!/[\p{L}\p{N}\p{M}]/u.test(text.charAt(at))) return at;
    at += step;
  }
  // Long runs without spaces are cut anywhere but within a character.
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + step : at;
}
