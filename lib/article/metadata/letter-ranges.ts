/**
 * Letters of all scripts that news are written in, as the inside of a character class without the `u` flag. `\p{L}` has
 * 650 ranges: with `i`, each pattern that has it costs a page half a millisecond and more before it matches anything.
 */
export const LETTERS =
  'A-Za-zªµº\\u00c0-\\u024f\\u0300-\\u060b\\u060d-\\u061a\\u0620-\\u065f\\u066e-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc';
