/** Words a minute of a practised reader of prose (Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047: 238). */
const WORDS_PER_MINUTE = 238;

/** Scripts written without spaces between words: their length is told in characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

export type ReadingLength =
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'characters'; readonly count: number };

/** How long a text is, in the unit its readers think in. Minutes are rounded up. */
export function readingLengthOf(text: string): ReadingLength {
  const characters = [...text.replace(/\s+/g, '')].length;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  if (unspaced * 2 > characters) return { unit: 'characters', count: characters };
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  return { unit: 'minutes', count: Math.ceil(words / WORDS_PER_MINUTE) };
}
