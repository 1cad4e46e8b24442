/**
 * Letters of all scripts that news are written in, as the inside of a character class without the `u` flag. `\p{L}` has
 * 650 ranges: with `i`, each pattern that has it costs a page half a millisecond and more before it matches anything.
 */
export const LETTERS =
  'A-Za-zªµº\\u00c0-\\u024f\\u0300-\\u060b\\u060d-\\u061a\\u0620-\\u065f\\u066e-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc';

/** The same with the digits of those scripts: what a word is made of. */
export const WORD_CHARACTERS = `${LETTERS}0-9\\u0660-\\u0669\\uff10-\\uff19`;

/** Ideographs of names and words, as the inside of a class with the `u` flag; `\p{sc=Han}` has twenty ranges more. */
export const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff々〇\\u{20000}-\\u{3ffff}';
