import { lazily } from '@/lib/base/lazily';
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
/** A background that is woken for something else needs none of it. */
const simplified = lazily(
  () =>
    new Map(
      [...traditionalCharacters].map((character, index) => [
        character,
        simplifiedCharacters[index] ?? character,
      ]),
    ),
);
/** Folded forms of single characters, of which there are few. */
const foldedCharacters = new Map<string, string>();

/** Folded forms of single code units, by their code. */
const foldedCodes: string[] = [];

/**
 * A text cut into its units, kept as numbers: where two words are looked for, making an object of each of thousands of
 * units takes longer than the search.
 */
export type CutText = {
  readonly text: string;
  /** Units in it; the lists may be longer. */
  readonly count: number;
  /** Of them those of scripts that are written without spaces. */
  readonly unspacedCount: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** By unit: 1 = a character of a script that is written without spaces. */
  readonly unspaced: Uint8Array;
};

/** The units of a text in their order; everything else lies between them. */
export function cutText(text: string): CutText {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const unspaced = new Uint8Array(text.length);
  let count = 0;
  let unspacedCount = 0;
  let wordStart = -1;
  for (let at = 0; at < text.length; ) {
    const length = isLeadSurrogate(text.charCodeAt(at)) ? 2 : 1;
    const kind = kindAt(text, at, length);
    if (kind === WORDY || (kind === ATTACHED && wordStart >= 0)) {
      if (wordStart < 0) wordStart = at;
    } else {
      if (wordStart >= 0) {
        starts[count] = wordStart;
        ends[count++] = at;
        wordStart = -1;
      }
      if (kind === ALONE) {
        const end = endOfMarks(text, at + length);
        unspacedCount++;
        unspaced[count] = 1;
        starts[count] = at;
        ends[count++] = end;
        at = end;
        continue;
      }
    }
    at += length;
  }
  if (wordStart >= 0) {
    starts[count] = wordStart;
    ends[count++] = text.length;
  }
  return { text, count, unspacedCount, starts, ends, unspaced };
}

/** The folded form of one unit of a text. */
export function foldedUnit({ text, starts, ends, unspaced }: CutText, index: number): string {
  const start = starts[index] ?? 0;
  const end = ends[index] ?? 0;
  if (unspaced[index] !== 1) return foldWord(text.slice(start, end)).slice(0, MAX_WORD);
  if (end - start > 1) return foldedCharacter(text.slice(start, end));
  const code = text.charCodeAt(start);
  foldedCodes[code] ??= foldedCharacter(text.charAt(start));
  return foldedCodes[code];
}

/** As `cutText`, each unit by itself. */
export function unitsOf(text: string): readonly Unit[] {
  const cut = cutText(text);
  return Array.from({ length: cut.count }, (_, index) => ({
    start: cut.starts[index] ?? 0,
    end: cut.ends[index] ?? 0,
    folded: foldedUnit(cut, index),
    isUnspaced: cut.unspaced[index] === 1,
  }));
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
  const simple = simplified().get(folded) ?? folded;
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
