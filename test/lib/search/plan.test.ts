import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { everyLeaf, needsFacts, planQuery } from '@/lib/search/plan';
import { FIELD } from '@/lib/search/postings';

function plan(text: string) {
  const { query } = parseQuery(text);
  if (query === null) throw new Error(`Cannot read ${text}`);
  return planQuery(query);
}

describe('words', () => {
  it.each([
    ['ferry ', [['ferry', 'whole']], true],
    ['渡轮', [['渡轮', 'whole']], true],
    ['渡', [['渡', 'whole']], true],
    [
      '渡轮行',
      [
        ['渡轮', 'whole'],
        ['轮行', 'whole'],
      ],
      false,
    ],
    [
      'covid-19 ',
      [
        ['covid', 'whole'],
        ['19', 'whole'],
      ],
      false,
    ],
    ['ferr*', [['ferr', 'prefix']], true],
    ['ferr', [['ferr', 'prefix']], true],
    ['f', [['f', 'whole']], true],
    ['"the fer', null, null],
    [
      '"the ferry"',
      [
        ['the', 'whole'],
        ['ferry', 'whole'],
      ],
      false,
    ],
  ])('%s', (text, lookups, isExact) => {
    if (lookups === null) return;
    const [leaf] = plan(text).leaves;
    expect(leaf?.lookups.map(({ term, match }) => [term, match])).toEqual(lookups);
    expect(leaf?.isExact).toBe(isExact);
  });

  it('of signs alone ask for nothing', () => {
    expect(plan('… ').plan).toEqual({ kind: 'and', parts: [] });
  });
});

it('marks the words that are wanted, not those that are not', () => {
  const { plan: whole, leaves } = plan('ferry -bridge tag:a ');
  expect(leaves).toHaveLength(1);
  expect(everyLeaf(whole)).toHaveLength(2);
  expect(needsFacts(whole)).toBe(true);
  expect(needsFacts(plan('ferry -bridge ').plan)).toBe(false);
});

it('looks in the named places only', () => {
  expect(plan('in:quote in:text ferry ').fields).toBe(FIELD.quote | FIELD.text);
  expect(plan('ferry ').fields).toBe(0xff);
});
