import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import type { SearchOrder } from '@/lib/library/searching';
import { planQuery } from '@/lib/search/plan';
import { updateArticle } from '@/lib/store/articles';
import { type FindParts, find, findAll } from '@/lib/store/searching/find';
import { must } from '@/test/support/sample-library';
import { sampleDay, sampleId } from '@/test/support/sample-records';
import { indexedLibrary } from '@/test/support/search-library';

const texts = [
  'The ferry and, far away from it and all else that floats, a boat',
  'ferry boat',
  'a ferry',
  'boat ferry boat ferry: 渡轮通航',
  '渡轮，轮通，通航',
];

function planned(text: string) {
  const { query } = parseQuery(text);
  if (query === null) throw new Error(`Cannot read ${text}`);
  return planQuery(query);
}

async function search(
  parts: FindParts,
  text: string,
  { order = 'relevance', limit = 9 }: { order?: SearchOrder; limit?: number } = {},
) {
  const findings = must(
    await find(parts, { plan: planned(text), order, limit, labelIdsOf: () => [] }),
  );
  const numbers = findings.found.map(({ articleId }) => Number.parseInt(articleId.slice(-4), 16));
  return { ...findings, numbers };
}

describe('a search', () => {
  it('puts articles first in which the words stand close together', async () => {
    const { numbers } = await search(await indexedLibrary(texts), 'ferry boat ');
    expect(numbers).toHaveLength(3);
    expect(numbers.at(-1)).toBe(0);
  });

  it('compares longer Chinese words with the text', async () => {
    const findings = await search(await indexedLibrary(texts), '渡轮通航');
    expect(findings).toMatchObject({ numbers: [3], total: 1, isTotalExact: true });
  });

  it('says when it has compared no more than it was asked for', async () => {
    const many = Array.from({ length: 40 }, () => 'a b');
    const findings = await search(await indexedLibrary(many), '"a b"', { limit: 3 });
    expect(findings).toMatchObject({ total: 40, isTotalExact: false });
    expect(findings.numbers).toHaveLength(3);
  });

  it('may be in order of saving, and take facts into account', async () => {
    const parts = await indexedLibrary(texts);
    expect((await search(parts, 'ferry ', { order: 'saved' })).numbers).toEqual([3, 2, 1, 0]);
    const edits = { starred: true };
    await updateArticle(parts.connection, { id: sampleId(2), edits, now: sampleDay(9) });
    parts.facts.noteChanged([sampleId(2)]);
    expect((await search(parts, 'ferry is:starred')).numbers).toEqual([2]);
    expect((await search(parts, '-is:starred', { order: 'saved' })).numbers).toEqual([4, 3, 1, 0]);
  });
});

it('finds all at once for counting', async () => {
  const parts = await indexedLibrary(texts);
  const wish = { plan: planned('ferry '), labelIdsOf: () => [] };
  expect(must(await findAll(parts, wish)).found).toHaveLength(4);
  expect(must(await findAll(parts, { ...wish, plan: planned('') })).found).toHaveLength(5);
});
