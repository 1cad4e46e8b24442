import { describe, expect, it } from 'vitest';
import { cardOf } from '@/lib/library/card-of';
import { foldForSearch, matchesWords, wordsOf } from '@/lib/library/matches-words';
import { sampleRecord } from '@/test/support/sample-records';

describe('folding', () => {
  it.each([
    ['case', 'FERRY', 'ferry'],
    ['full width', 'ＡＢＣ１', 'abc1'],
    ['half-width kana', 'ｶﾞ', 'ガ'],
    ['accents, composed or not', 'Zürich Zu\u0308rich', 'zurich zurich'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Arabic vowel signs', 'كِتَاب', 'كتاب'],
    ['ligatures', 'ﬁnal', 'final'],
  ])('makes %s equal', (_what, text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it.each([
    ['Japanese voiced and unvoiced letters', 'が', 'か'],
    ['Korean syllables of which one begins the other', '각', '가'],
    ['Indian vowels', 'कु', 'कू'],
  ])('keeps %s apart', (_what, one, other) => {
    expect(foldForSearch(one)).not.toContain(foldForSearch(other));
  });
});

it('parts words at white space of any script', () => {
  expect(wordsOf(' Ferry\u3000渡轮\t\u00a0office ')).toEqual(['ferry', '渡轮', 'office']);
  expect(wordsOf('  ')).toEqual([]);
});

describe('an article', () => {
  const { saved } = sampleRecord();
  const card = cardOf(
    { ...saved, article: { ...saved.article, source: '上海发布' } },
    { annotations: [], textLength: 0 },
  );

  it.each([
    ['headline', ['again']],
    ['publisher', ['harbour', 'post']],
    ['source, within it', ['发布']],
    ['author', ['quill']],
    ['tag', ['traff']],
    ['other texts', ['office']],
    ['several of them', ['quill', 'traffic', 'office']],
  ])('matches by its %s', (_where, words) => {
    expect(matchesWords(card, words, ['Ask the Office.'])).toBe(true);
  });

  it.each([
    ['one word is nowhere', ['ferry', 'bridge']],
    ['a word would run from one field into the next', ['againharbour']],
  ])('does not match when %s', (_why, words) => {
    expect(matchesWords(card, words, [])).toBe(false);
  });
});
