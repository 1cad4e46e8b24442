import type { Span } from '@/lib/base/span';

/** Units up to which a passage stands in the address as a whole. */
const MAX_WHOLE_UNITS = 120;
/** Words of a longer passage that stand for its beginning and its end. */
const EDGE_WORDS = 5;
/** In scripts without blanks between words, units instead. */
const EDGE_UNITS = 16;
/** Words of what stands before and after, where the words alone occur more than once. */
const CONTEXT_WORDS = 3;
const CONTEXT_UNITS = 8;

/**
 * The text directive that leads a browser to a span of a text: `text=…`, to be put after `#:~:`.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
export function textDirective(text: string, { start, end }: Span): string {
  const quote = text.slice(start, end);
  const isWhole = quote.length <= MAX_WHOLE_UNITS && !quote.includes('\n');
  const parts = isWhole ? [encode(quote)] : [encode(headOf(quote)), encode(tailOf(quote))];
  const first = isWhole ? quote : headOf(quote);
  if (!occursTwice(text, first)) return `text=${parts.join(',')}`;
  const around = linesAround(text, { start, end });
  const before = tailOf(around.before, CONTEXT_WORDS, CONTEXT_UNITS);
  const after = headOf(around.after, CONTEXT_WORDS, CONTEXT_UNITS);
  if (before !== '') parts.unshift(`${encode(before)}-`);
  if (after !== '') parts.push(`-${encode(after)}`);
  return `text=${parts.join(',')}`;
}

/** The address of a page with a text directive, which takes the place of one that is there. */
export function withTextDirective(url: string, directive: string): string {
  const [page = url, fragment = ''] = url.split('#', 2);
  return `${page}#${fragment.split(':~:')[0]}:~:${directive}`;
}

function headOf(passage: string, words = EDGE_WORDS, units = EDGE_UNITS): string {
  const line = passage.trim().split('\n')[0] ?? '';
  const found = line.split(/\s+/).slice(0, words).join(' ');
  return isSpaced(line) ? found : [...line].slice(0, units).join('');
}

function tailOf(passage: string, words = EDGE_WORDS, units = EDGE_UNITS): string {
  const line = passage.trim().split('\n').at(-1) ?? '';
  const found = line.split(/\s+/).slice(-words).join(' ');
  return isSpaced(line) ? found : [...line].slice(-units).join('');
}

/** Whether the script sets blanks between its words. */
function isSpaced(line: string): boolean {
  return !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u.test(line);
}

/** A context stands in one block: that of the passage, or, where the passage fills it, the one beside it. */
function linesAround(text: string, { start, end }: Span) {
  const own = { before: lineBefore(text, start), after: lineAfter(text, end) };
  if (own.before.trim() !== '' || own.after.trim() !== '') return own;
  const endBefore = text.slice(0, start).trimEnd().length;
  const startAfter = text.length - text.slice(end).trimStart().length;
  return { before: lineBefore(text, endBefore), after: lineAfter(text, startAfter) };
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function lineAfter(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? undefined : end);
}

function occursTwice(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first !== -1 && text.includes(words, first + 1);
}

/** Comma, hyphen and ampersand have a meaning in a directive; half a surrogate pair cannot be encoded. */
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\p{Cs}/gu, '')).replaceAll('-', '%2D');
}
