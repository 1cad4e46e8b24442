import type { Span } from '@/lib/base/span';

/** UTF-16 code units looked at on each side of an edge: more than any character of a living script takes. */
const REACH = 32;

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The span, grown where an edge of it lies within what a reader sees as one character (UAX 29). */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: characterAround(text, start).start, end: characterAround(text, end).end };
}

/** The character that the offset lies in; empty where it lies between two. */
function characterAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - REACH);
  const around = characters.segment(text.slice(from, offset + REACH)).containing(offset - from);
  if (around === undefined || from + around.index === offset) return { start: offset, end: offset };
  const start = from + around.index;
  return { start, end: start + around.segment.length };
}
