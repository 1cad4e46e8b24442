import { expect, it } from 'vitest';
import { eachTerm, requiredTerms } from '@/lib/search/terms';
import { unitsOf } from '@/lib/search/units';

function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  eachTerm(unitsOf(text), (term) => terms.push(term));
  return terms;
}

it.each([
  ['words', 'the ferry', ['the', 'ferry']],
  ['characters and pairs of them', '渡轮行', ['渡', '轮', '渡轮', '行', '轮行']],
  ['no pair over a sign', '渡，轮', ['渡', '轮']],
  ['no pair with a word', 'AI芯', ['ai', '芯']],
])('indexes %s', (_what, text, expected) => {
  expect(termsOf(text)).toEqual(expected);
});

it.each([
  ['each word', 'the ferry', ['the', 'ferry']],
  ['a single character', '渡', ['渡']],
  ['pairs instead of their characters', '渡轮行', ['渡轮', '轮行']],
  ['words and pairs', 'AI芯片', ['ai', '芯片']],
])('asks for %s', (_what, text, expected) => {
  expect(requiredTerms(unitsOf(text))).toEqual(expected);
});

it.each(['渡轮行', 'AI芯片 x', '渡', 'a b a'])(
  'asks for nothing that %s is not indexed by',
  (text) => {
    expect(requiredTerms(unitsOf(text)).filter((term) => !termsOf(text).includes(term))).toEqual(
      [],
    );
  },
);
