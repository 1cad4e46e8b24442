import type { Span } from '@/lib/base/span';
import { foldForSearch } from '@/lib/library/matches-words';
import { simplifiedCharacters, traditionalCharacters } from './simplified-table';

/**
 * What a text is made of for searching: a word, or one character of a script that is written without spaces. Folded:
 * case, width, accents, traditional to simplified characters.
 */
export type Unit = Span & { readonly folded: string; readonly isUnspaced: boolean };

/** Longer words (addresses, keys) are found by their beginning. */
const MAX_WORD = 64;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Belongs to the character before it; half-width Japanese voicing too. */
const MARK = /[\p{M}\uff9e\uff9f]/u;
const WORD = /[\p{L}\p{N}]/u;

const OTHER = 1;
const WORDY = 2;
const ALONE = 3;
const ATTACHED = 4;

/** What each UTF-16 code unit is, found out once; 0 = not yet. */
const kinds = new Uint8Array(0x10000);
const simplified = new Map(
  [...traditionalCharacters].map((character, index) => [
    character,
    simplifiedCharacters[index] ?? character,
  ]),
);
/** Folded forms of single characters, of which there are few. */
const foldedCharacters = new Map<string, string>();

/** The units of a text in their order; everything else lies between them. */
export function unitsOf(text: string): readonly Unit[] {
  const units: Unit[] = [];
  let wordStart = -1;
  for (let at = 0; at < text.length; ) {
    const length = isLeadSurrogate(text.charCodeAt(at)) ? 2 : 1;
    const kind = kindAt(text, at, length);
    if (kind === WORDY || (kind === ATTACHED && wordStart >= 0)) {
      if (wordStart < 0) wordStart = at;
    } else {
      if (wordStart >= 0) units.push(wordOf(text, wordStart, at));
      wordStart = -1;
      if (kind === ALONE) {
        const end = endOfMarks(text, at + length);
        const folded = foldedCharacter(text.slice(at, end));
        units.push({ start: at, end, folded, isUnspaced: true });
        at = end;
        continue;
      }
    }
    at += length;
  }
  if (wordStart >= 0) units.push(wordOf(text, wordStart, text.length));
  return units;
}

function wordOf(text: string, start: number, end: number): Unit {
  const folded = foldWord(text.slice(start, end)).slice(0, MAX_WORD);
  return { start, end, folded, isUnspaced: false };
}

function foldWord(word: string): string {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) > 0x7f) return foldForSearch(word);
  }
  return word.toLowerCase();
}

function foldedCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = foldForSearch(character);
  const simple = simplified.get(folded) ?? folded;
  foldedCharacters.set(character, simple);
  return simple;
}

function endOfMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && kindAt(text, at, 1) === ATTACHED) at++;
  return at;
}

function kindAt(text: string, at: number, length: number): number {
  if (length === 2) return kindOf(text.slice(at, at + 2));
  const code = text.charCodeAt(at);
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const kind = kindOf(text.charAt(at));
  kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (MARK.test(character)) return ATTACHED;
  if (UNSPACED.test(character)) return ALONE;
  return WORD.test(character) ? WORDY : OTHER;
}

function isLeadSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
