import { expect, it } from 'vitest';
import { decodeReferences, plainLine, squeeze } from '@/lib/article/metadata/plain-text';

it.each([
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['&#8220;Ja&#8221; &#x4e2d;', '“Ja” 中'],
  ['M&uuml;ller &ndash; &Eacute;tude', 'Müller – Étude'],
  ['&unknown; &#0; &#99999999; & so', '&unknown; &#0; &#99999999; & so'],
])('decodes %o as %o', (text, expected) => {
  expect(decodeReferences(text)).toBe(expected);
});

it.each([
  ['  two\n lines\t here ', 'two lines here'],
  ['<b>bold</b> and <br/>broken', 'bold and broken'],
  ['Heli\u00adkopter\u200b', 'Helikopter'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['A&nbsp;B', 'A B'],
])('makes one line of %o', (text, expected) => {
  expect(plainLine(text)).toBe(expected);
});

it.each([
  ['“It works”, she said.', 'It works - she said'],
  ['ＡＢＣ１２３', 'abc 123'],
  ['他说：“好”', '他说 好'],
])('compares %o and %o alike', (one, other) => {
  expect(squeeze(one)).toBe(squeeze(other));
});

it('squeezes common characters as it does any', () => {
  const rare = 'ก';
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const text = `A${String.fromCharCode(code)} b`;
    const alone = squeeze(text);
    if (`${alone}${rare}` !== squeeze(text + rare))
      throw new Error(`U+${code.toString(16)}: ${alone}`);
  }
});
