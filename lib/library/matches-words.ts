import type { ArticleCard } from './saved-article';

/** Folds case, width (full and half) and accents, so that `ＡＢＣ`, `abc` and `ábc` find each other. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}

/** The words of a search, folded; separated by white space of any script. */
export function wordsOf(query: string): readonly string[] {
  return foldForSearch(query)
    .split(/[\s\u3000]+/)
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
