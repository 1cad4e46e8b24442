/**
 * Whether a word is in a list that is one string, with a blank before and behind each: for what runs once on every page,
 * where a set or a pattern would have to be made first.
 */
export function isOneOf(words: string, word: string): boolean {
  return words.includes(` ${word} `);
}
