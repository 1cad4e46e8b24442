import type { ArticleCard } from './saved-article';

/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs: what readers leave out when they search. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f]+/g;

/**
 * Folds case, width (full and half) and accents, so that `ＡＢＣ`, `abc` and `ábc` find each other. Marks that make another
 * letter (Japanese voicing, Indian vowels) stay.
 */
export function foldForSearch(text: string): string {
  return text.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();
}

/** The words of a search, folded; separated by white space of any script. */
export function wordsOf(query: string): readonly string[] {
  return foldForSearch(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * Whether every word occurs, as a part of a word too (Chinese writes without spaces), in what the card shows or in
 * `more` (comment, quotes).
 */
export function matchesWords(
  card: ArticleCard,
  words: readonly string[],
  more: readonly string[],
): boolean {
  const { headline, publisher, source, authors, tags } = card;
  const haystack = foldForSearch(
    [headline, publisher ?? '', source ?? '', ...authors, ...tags, ...more].join('\n'),
  );
  return words.every((word) => haystack.includes(word));
}
