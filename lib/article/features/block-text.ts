import type { Block } from '../block';
import { WORD_CHARACTERS } from '../letter-ranges';
import { inOneLine } from '../one-line';

const WORD = new RegExp(`[${WORD_CHARACTERS}]+`, 'g');
const BETWEEN = new RegExp(`[^${WORD_CHARACTERS}]+`, 'g');

/** In one line, white space collapsed. */
export function textOf({ pieces }: Block): string {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && only !== 'break') return inOneLine(only.data);
  return inOneLine(pieces.map((piece) => (piece === 'break' ? ' ' : piece.data)).join(''));
}

/** Lower case, without marks. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Lower case, letters and digits only: what two wordings have in common whatever stands between. */
export function plain(text: string): string {
  return text.toLowerCase().replace(BETWEEN, '');
}
