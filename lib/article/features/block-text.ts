import type { Block, Piece } from '../block';
import { WORD_CHARACTERS } from '../letter-ranges';
import { inOneLine } from '../one-line';

const WORD = new RegExp(`[${WORD_CHARACTERS}]+`, 'g');
const BETWEEN = new RegExp(`[^${WORD_CHARACTERS}]+`, 'g');

/** In one line, white space collapsed. */
export function textOf({ pieces }: Block): string {
  let text = '';
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    text += piece === 'break' ? ' ' : piece.data;
  }
  return inOneLine(text);
}

/** Lower case, without marks. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Lower case, letters and digits only: what two wordings have in common whatever stands between. */
export function plain(text: string): string {
  return text.toLowerCase().replace(BETWEEN, '');
}
