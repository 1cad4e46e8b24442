import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { planQuery } from '@/lib/search/plan';
import { marksIn, passageOf, spread } from '@/lib/search/snippets';

function leavesOf(text: string) {
  const { query } = parseQuery(text);
  if (query === null) throw new Error('Cannot be read');
  return planQuery(query).leaves;
}

const long = `${'Nothing here. '.repeat(40)}The ferry left.\nThe harbour was empty. ${'More words. '.repeat(40)}ferry`;

it('shows the passage with most of the words, marks in it, and that it is cut', () => {
  const passage = passageOf(long, leavesOf('ferry harbour '));
  expect(passage?.text).toMatch(/^….*The ferry left\. The harbour was empty\..*…$/);
  const marked = passage?.marks.map(({ start, end }) => passage.text.slice(start, end));
  expect(marked).toEqual(['ferry', 'harbour']);
});

it('shows less of a Chinese text', () => {
  const text = `${'无关的句子。'.repeat(60)}渡轮恢复通航${'无关的句子。'.repeat(60)}`;
  const passage = passageOf(text, leavesOf('通航'));
  expect(passage?.text.length).toBeLessThan(130);
  expect(passage?.marks.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['通航']);
});

it('shows a short text whole', () => {
  expect(passageOf('The ferry.', leavesOf('ferry '))).toEqual({
    text: 'The ferry.',
    marks: [{ start: 4, end: 9 }],
  });
});

it('has no passage of a text without the words', () => {
  expect(passageOf('The boat.', leavesOf('ferry '))).toBeNull();
});

it('marks words in a headline, none over another', () => {
  expect(marksIn('ferry ferries', leavesOf('ferry ferr'))).toEqual([
    { start: 0, end: 5 },
    { start: 6, end: 13 },
  ]);
});

it('knows how far apart the words are at their closest', () => {
  const leaves = leavesOf('ferry harbour ');
  expect(spread('ferry x x harbour x ferry', leaves)).toBe(3);
  expect(spread('ferry', leaves)).toBeNull();
});
