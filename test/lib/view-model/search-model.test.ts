import { describe, expect, it, vi } from 'vitest';
import { failed, success } from '@/lib/base/result';
import type { SearchRow, SearchWish } from '@/lib/library/searching';
import { createSearchModel, PAGE_ROWS } from '@/lib/view-model/search-model';
import { sampleCard } from '../../support/sample-page';
import { sampleId } from '../../support/sample-records';
import { later, viewTest } from '../../support/view-surroundings';

type Answers = Parameters<typeof viewTest>[0];

const TOTAL = 1000;

/** A library of a thousand articles, whose ids count from 1. */
function pageOf({ offset, limit }: SearchWish) {
  const count = Math.max(0, Math.min(limit, TOTAL - offset));
  const rows: readonly SearchRow[] = Array.from({ length: count }, (_, index) => ({
    card: { ...sampleCard(), id: sampleId(offset + index + 1) },
    headlineMarks: [],
    snippets: [],
  }));
  return { rows, total: TOTAL, isTotalExact: true, fault: null };
}

function searchTest(answers: Answers = {}) {
  const test = viewTest({
    'library.search': (wish) => success(pageOf(wish)),
    'library.facets': () => failed('unexpected'),
    ...answers,
  });
  return { ...test, search: createSearchModel(test.around) };
}

describe('createSearchModel', () => {
  it('reads the first rows, and others when they come into view', async () => {
    const { search, payloadsOf } = searchTest();
    await search.search('ferry');
    await search.need(3);
    await search.need(3);
    expect(payloadsOf('library.search')).toMatchObject([
      { query: 'ferry', offset: 0, limit: PAGE_ROWS, snippets: true },
      { query: 'ferry', offset: 3 * PAGE_ROWS, limit: PAGE_ROWS },
    ]);
    expect(search.found.value?.total).toBe(TOTAL);
    expect(search.pages.value.get(3)?.[0]?.card.id).toBe(sampleId(3 * PAGE_ROWS + 1));
  });

  it('holds only the rows near what is looked at', async () => {
    const { search } = searchTest();
    await search.search('');
    for (let page = 1; page < 20; page++) await search.need(page);
    expect([...search.pages.value.keys()].sort((a, b) => a - b)).toEqual([15, 16, 17, 18, 19]);
  });

  it('asks for snippets only where there are words to show', async () => {
    const { search, payloadsOf } = searchTest();
    await search.search(' ');
    expect(payloadsOf('library.search')).toMatchObject([{ snippets: false }]);
  });

  it('leaves what was found while a query cannot be read, and tells the fault', async () => {
    const fault = { reason: 'quote-open', span: { start: 0, end: 3 } } as const;
    const { search } = searchTest({
      'library.search': (wish) =>
        success(
          wish.query === '"fe' ? { ...pageOf(wish), rows: [], total: 0, fault } : pageOf(wish),
        ),
    });
    await search.search('fe');
    await search.search('"fe');
    expect(search.found.value?.fault).toEqual(fault);
    expect(search.found.value?.total).toBe(TOTAL);
    expect(search.pages.value.get(0)).toHaveLength(PAGE_ROWS);
  });

  it('drops rows that arrive for a query that is no longer asked', async () => {
    const late = later<ReturnType<typeof pageOf>>();
    const { search } = searchTest({
      'library.search': async (wish) =>
        success(wish.offset > 0 ? await late.promise : pageOf(wish)),
    });
    await search.search('a');
    const needed = search.need(2);
    await search.search('b');
    late.resolve(pageOf({ query: 'a', order: 'saved', offset: 100, limit: 50, snippets: false }));
    await needed;
    expect(search.pages.value.has(2)).toBe(false);
  });

  it('shows what was typed last, and asks no more than twice for a fast typist', async () => {
    const { search, payloadsOf } = searchTest();
    await Promise.all(['f', 'fe', 'fer', 'ferry'].map((words) => search.search(words)));
    const asked = payloadsOf('library.search') as SearchWish[];
    expect(asked.length).toBeLessThanOrEqual(2);
    expect(asked.at(-1)?.query).toBe('ferry');
  });

  it('keeps the list when reading fails, says why, and reads again on a change', async () => {
    let isBroken = false;
    const { search, announce } = searchTest({
      'library.search': (wish) => (isBroken ? failed('storage-failed') : success(pageOf(wish))),
    });
    await search.search('');
    isBroken = true;
    announce('library.changed', { articleIds: [] });
    await vi.waitFor(() => expect(search.failure.value?.code).toBe('storage-failed'));
    expect(search.pages.value.get(0)).toHaveLength(PAGE_ROWS);
  });

  it('counts by facet, completes, and gives all ids in their order', async () => {
    const completion = { span: { start: 0, end: 2 }, text: 'tag:', count: null };
    const { search } = searchTest({ 'library.complete': () => success([completion]) });
    await search.search('');
    expect(await search.complete('ta', 2)).toEqual([completion]);
    const ids = await search.allIds();
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([TOTAL, sampleId(1), sampleId(TOTAL)]);
  });
});
