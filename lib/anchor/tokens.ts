import { foldWord } from './fold';
import { numberAt } from './number-at';
import { resultOf, type Steps } from './steps';

/** A text as a row of words: runs of letters and digits, single characters of scripts without spaces, single signs. */
export type Tokens = {
  readonly text: string;
  readonly count: number;
  /** Words that fold alike have the same number; see `Vocabulary`. */
  readonly words: Int32Array;
  /** First UTF-16 code unit of each word. */
  readonly starts: Int32Array;
  /** UTF-16 code unit after each word. */
  readonly ends: Int32Array;
};

/** Numbers for words, shared by the texts that are to be compared. */
export type Vocabulary = {
  readonly numbers: Map<string, number>;
  /** What each UTF-16 code unit is, worked out when it is first met; 0 = not met yet. */
  readonly kinds: Uint8Array;
  /** Number + 1 of the word that a code unit makes alone; 0 = not met yet. */
  readonly singles: Int32Array;
};

const UNITS = 0x10000;

/** A vocabulary without words. */
export function emptyVocabulary(): Vocabulary {
  return { numbers: new Map(), kinds: new Uint8Array(UNITS), singles: new Int32Array(UNITS) };
}

const BLANK = 1;
const LETTER = 2;
/** Stands inside words without being seen: soft hyphen, zero-width space and joiners. */
const INVISIBLE = 3;
const SINGLE = 4;
const SURROGATE = 5;

const BLANK_CHARACTER = /[\s\p{Cc}\u2060\ufeff]|\ufe0f/u;
const INVISIBLE_CHARACTER = /\u00ad|\u200d|[\u200b\u200c\u200e\u200f]/u;
/** Scripts that are written without spaces between words: one character is one word. */
const UNSPACED_CHARACTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;

/** UTF-16 code units cut in one step: a few ms. */
const STEP_UNITS = 32_768;

/** Cuts a text into words. Blank and invisible characters belong to none. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  return resultOf(tokenizing(text, vocabulary));
}

/** As `tokenize`, in steps. */
export function* tokenizing(text: string, vocabulary: Vocabulary): Steps<Tokens> {
  const cut = {
    text,
    words: new Int32Array(text.length),
    starts: new Int32Array(text.length),
    ends: new Int32Array(text.length),
    count: 0,
    offset: 0,
  };
  while (cut.offset < text.length) {
    cutUntil(cut, Math.min(text.length, cut.offset + STEP_UNITS), vocabulary);
    yield;
  }
  const { count } = cut;
  return {
    text,
    count,
    words: cut.words.slice(0, count),
    starts: cut.starts.slice(0, count),
    ends: cut.ends.slice(0, count),
  };
}

type Cut = Omit<Tokens, 'count'> & { count: number; offset: number };

/** Goes on to the end of the word at the limit. */
function cutUntil(cut: Cut, limit: number, vocabulary: Vocabulary): void {
  const { text, words, starts, ends } = cut;
  let { count, offset } = cut;
  while (offset < limit) {
    const start = offset;
    const kind = kindAt(text, start, vocabulary);
    if (kind === LETTER || kind === INVISIBLE) offset = endOfRun(text, start, vocabulary);
    else offset += kind === SURROGATE ? pairLength(text, start) : 1;
    if (kind === BLANK) continue;
    const word = wordNumber(text, { start, end: offset }, vocabulary);
    if (word === NO_WORD) continue;
    words[count] = word;
    starts[count] = start;
    ends[count] = offset;
    count++;
  }
  cut.count = count;
  cut.offset = offset;
}

function endOfRun(text: string, start: number, vocabulary: Vocabulary): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = kindAt(text, end, vocabulary);
    if (kind !== LETTER && kind !== INVISIBLE) break;
    end++;
  }
  return end;
}

function kindAt(text: string, offset: number, { kinds }: Vocabulary): number {
  const unit = text.charCodeAt(offset);
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  const kind = kindOf(unit);
  kinds[unit] = kind;
  return kind;
}

function kindOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  const character = String.fromCharCode(unit);
  if (BLANK_CHARACTER.test(character)) return BLANK;
  if (INVISIBLE_CHARACTER.test(character)) return INVISIBLE;
  if (UNSPACED_CHARACTER.test(character)) return SINGLE;
  return LETTER_CHARACTER.test(character) ? LETTER : SINGLE;
}

/** Code units of the character that begins with a surrogate; 1 = its partner is missing. */
function pairLength(text: string, offset: number): number {
  return (text.codePointAt(offset) ?? 0) >= UNITS ? 2 : 1;
}

const NO_WORD = -1;

function wordNumber(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  vocabulary: Vocabulary,
): number {
  if (end - start > 1) return numberOf(text.slice(start, end), vocabulary);
  const unit = text.charCodeAt(start);
  const known = numberAt(vocabulary.singles, unit);
  if (known !== 0) return known - 1;
  const word = numberOf(text.charAt(start), vocabulary);
  vocabulary.singles[unit] = word + 1;
  return word;
}

function numberOf(word: string, { numbers }: Vocabulary): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const folded = foldWord(word);
  const number = folded === '' ? NO_WORD : (numbers.get(folded) ?? numbers.size);
  numbers.set(folded, number);
  numbers.set(word, number);
  return number;
}

/** Whether a paragraph or line ends between the word and the one before it. */
export function startsLine({ text, starts, ends }: Tokens, index: number): boolean {
  if (index === 0) return true;
  return text.slice(numberAt(ends, index - 1), numberAt(starts, index)).includes('\n');
}

/** Whether a line starts among the words after the first one of the range. */
export function startsLineWithin(
  tokens: Tokens,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  for (let index = start + 1; index < end; index++) if (startsLine(tokens, index)) return true;
  return false;
}

/** Index of the first word that ends after the offset; `count` = none does. */
export function firstWordAfter({ ends, count }: Tokens, offset: number): number {
  return firstIndexWhere(count, (index) => numberAt(ends, index) > offset);
}

/** Index of the first word that starts at the offset or later; `count` = none does. */
export function firstWordFrom({ starts, count }: Tokens, offset: number): number {
  return firstIndexWhere(count, (index) => numberAt(starts, index) >= offset);
}

/** By halving; the test must stay true once it is true. */
function firstIndexWhere(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
