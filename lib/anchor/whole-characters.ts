import { lazily } from '@/lib/base/lazily';
import type { Span } from '@/lib/base/span';

/** UTF-16 code units looked at on each side of an edge: more than any character of a living script takes. */
const REACH = 32;

/** Between two of these a character always ends (UAX 29, rule GB999): letters, digits and signs that nothing joins. */
const APART =
  /^[\n -~\u00a0-\u02ff\u0370-\u03ff\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u063a\u0641-\u064a\u0660-\u066f\u0671-\u06d3\u0904-\u0939\u0e01-\u0e30\u2010-\u2027\u2030-\u2048\u20a0-\u20bf\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d]{0,2}$/;

/** To make the first one takes a browser some 20 ms. */
const characters = lazily(() => new Intl.Segmenter('und', { granularity: 'grapheme' }));

/** The span, grown where an edge of it lies within what a reader sees as one character (UAX 29). */
export function wholeCharacters(text: string, { start, end }: Span): Span {
  return { start: characterAround(text, start).start, end: characterAround(text, end).end };
}

/** The character that the offset lies in; empty where it lies between two. */
function characterAround(text: string, offset: number): Span {
  if (APART.test(text.slice(Math.max(0, offset - 1), offset + 1))) {
    return { start: offset, end: offset };
  }
  const from = Math.max(0, offset - REACH);
  const around = characters()
    .segment(text.slice(from, offset + REACH))
    .containing(offset - from);
  if (around === undefined || from + around.index === offset) return { start: offset, end: offset };
  const start = from + around.index;
  return { start, end: start + around.segment.length };
}
