import type { Block } from '../block';

/** In one line, white space collapsed; single blanks, which most are, are left without a look. */
export function textOf(block: Block): string {
  return block.pieces
    .map((piece) => (piece === 'break' ? ' ' : piece.data))
    .join('')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** Lower case, without marks. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lower case, letters and digits only: what two wordings have in common whatever stands between. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
