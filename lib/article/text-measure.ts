/** What one piece of text is made of; the unit of size is the word, so that scripts with and without spaces compare. */
export type TextMeasure = {
  /** Words; a character of a script written without spaces counts as a part of one. */
  words: number;
  /** Characters that are no white space. */
  characters: number;
  /** Of these, characters of scripts written without spaces. */
  unspaced: number;
  digits: number;
  /** Capital letters of the Latin alphabet. */
  capitals: number;
  commas: number;
  /** Marks that end a sentence. */
  sentenceEnds: number;
};

/** A Chinese or Japanese word has 1.6 characters on average. */
const WORDS_PER_IDEOGRAPH = 0.6;
/** A Thai, Lao, Khmer or Burmese word has about 5. */
const WORDS_PER_SOUTHEAST_LETTER = 0.2;

const SPACE = 1;
const COMMA = 2;
const SENTENCE_END = 3;
const DIGIT = 4;
const PUNCTUATION = 5;
const CAPITAL = 6;

/** Classes of the characters that are looked up; everything else is a letter of some script. */
const classOf = new Map<number, number>([
  ...characters(' \t\n\r\f\u00a0\u3000\u200b\ufeff', SPACE),
  ...characters(',;，、；،؛', COMMA),
  ...characters('.!?。！？…؟۔।．', SENTENCE_END),
  ...characters('0123456789', DIGIT),
  ...characters('|｜·•›»«‹/\\-–—_*+=()[]{}<>"“”‘’（）【】《》「」『』〔〕:：&#%~', PUNCTUATION),
]);

/** The same for Latin text, where a table is quicker than a map. */
const latinClassOf = Uint8Array.from(
  { length: 256 },
  (_, code) => classOf.get(code) ?? (code >= 65 && code <= 90 ? CAPITAL : 0),
);
/** Anything but white space. */
const SOLID = /[^ \t\n\r\f\u00a0\u3000\u200b\ufeff]/;

function characters(text: string, kind: number): [number, number][] {
  return [...text].map((character) => [character.charCodeAt(0), kind]);
}

export function emptyMeasure(): TextMeasure {
  return {
    words: 0,
    characters: 0,
    unspaced: 0,
    digits: 0,
    capitals: 0,
    commas: 0,
    sentenceEnds: 0,
  };
}

/**
 * Adds what `text` holds to `sum`, and tells whether it holds anything to see. One pass over the code units; a word
 * that goes on in the next text node counts twice, which does no harm.
 */
export function addText(sum: TextMeasure, text: string): boolean {
  // Half of a page's text nodes only part its elements.
  if (!SOLID.test(text)) return false;
  let { words, characters, unspaced, digits, capitals, commas, sentenceEnds } = sum;
  let inWord = false;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    const kind = code < 256 ? (latinClassOf[code] as number) : classBeyondLatin(code);
    if (kind === SPACE) {
      inWord = false;
      continue;
    }
    characters++;
    if (kind === COMMA) commas++;
    else if (kind === SENTENCE_END) sentenceEnds++;
    else if (kind === DIGIT) digits++;
    else if (kind === CAPITAL) capitals++;
    const part = code < 0x0e00 ? 0 : wordsPerCharacter(code);
    if (part > 0) {
      words += part;
      unspaced++;
      inWord = false;
    } else if (!inWord && (kind === 0 || kind === DIGIT || kind === CAPITAL)) {
      inWord = true;
      words++;
    }
  }
  sum.words = words;
  sum.characters = characters;
  sum.unspaced = unspaced;
  sum.digits = digits;
  sum.capitals = capitals;
  sum.commas = commas;
  sum.sentenceEnds = sentenceEnds;
  return true;
}

/** Letters of Europe, and of China, Japan and Korea, are known without a look. */
function classBeyondLatin(code: number): number {
  if (code < 0x0600 || (code >= 0x3040 && code < 0xfe00)) return 0;
  return classOf.get(code) ?? 0;
}

/** Zero for scripts that put spaces between words. Ranges: Unicode blocks. */
function wordsPerCharacter(code: number): number {
  if (code < 0x1000) return code <= 0x0eff ? WORDS_PER_SOUTHEAST_LETTER : 0;
  if (code < 0x2e80) {
    const southeast = code <= 0x109f || (code >= 0x1780 && code <= 0x17ff);
    return southeast ? WORDS_PER_SOUTHEAST_LETTER : 0;
  }
  if (code >= 0x3040 && code <= 0x30ff) return WORDS_PER_IDEOGRAPH;
  if (code >= 0x3100 && code <= 0x312f) return WORDS_PER_IDEOGRAPH;
  if (code >= 0x3400 && code <= 0x9fff) return WORDS_PER_IDEOGRAPH;
  return code >= 0xf900 && code <= 0xfaff ? WORDS_PER_IDEOGRAPH : 0;
}
