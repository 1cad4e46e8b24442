import { describe, expect, it } from 'vitest';
import type { SearchWish } from '@/lib/library/searching';
import { createFinder, type Finder } from '@/lib/store/searching/finder';
import { emptyLibrary, must, save } from '@/test/support/sample-library';
import {
  sampleAnnotation,
  sampleCapture,
  sampleDay,
  sampleId,
} from '@/test/support/sample-records';

const noLabels = () => [];
const wish: SearchWish = { query: '', order: 'saved', offset: 0, limit: 9, snippets: true };

/** Three articles, saved on three days; the second has an annotation. */
async function threeArticles(): Promise<Finder> {
  const library = emptyLibrary();
  const headlines = ['Ferry runs', '渡轮恢复通航', 'Bridge closed'];
  for (const [index, headline] of headlines.entries()) {
    await save(library, {
      articleId: sampleId(100 + index),
      versionId: sampleId(200 + index),
      capture: sampleCapture({ headline, url: `https://harbour.example/${index}` }),
      edits: { tags: index === 2 ? ['roads'] : ['boats', 'city/harbour'] },
      annotation:
        index === 1 ? sampleAnnotation({ comment: 'Check the timetable', tags: ['roads'] }) : null,
      now: sampleDay(index + 1),
    });
  }
  return createFinder(library);
}

const [ferry, duLun, bridge] = [sampleId(100), sampleId(101), sampleId(102)];

describe('a search', () => {
  it.each([
    ['everything, newest first', '', [bridge, duLun, ferry]],
    ['a word', 'closed ', [bridge]],
    ['a filter', 'tag:roads', [bridge, duLun]],
    ['a parent tag without a word', 'tag:city -runs ', []],
    ['a parent tag without a phrase', 'tag:city -"ferry office"', [duLun, ferry]],
    ['either', 'bridge OR 恢复', [bridge, duLun]],
  ])('finds %s', async (_what, query, ids) => {
    const page = must(await (await threeArticles()).search({ ...wish, query }, noLabels));
    expect(page.rows.map(({ card }) => card.id)).toEqual(ids);
    expect(page.total).toBe(ids.length);
  });

  it('that cannot be read says where', async () => {
    const page = must(await (await threeArticles()).search({ ...wish, query: 'a (' }, noLabels));
    expect(page).toMatchObject({ rows: [], fault: { reason: 'bracket-open' } });
  });
});

it('counts the facets of a result, completes, lists annotations, and knows its own state', async () => {
  const finder = await threeArticles();
  expect(must(await finder.facets('tag:boats', noLabels)).tag[0]).toEqual({
    value: 'boats',
    count: 2,
  });
  expect(must(await finder.complete('tag:bo', 6))[0]?.text).toBe('tag:boats');
  const annotations = must(
    await finder.annotations(
      { query: '', labelId: 'claim', tag: null, offset: 0, limit: 9 },
      noLabels,
    ),
  );
  expect(annotations.rows.map(({ articleId }) => articleId)).toEqual([duLun]);
  expect(must(await finder.status())).toMatchObject({ articles: 3, trashed: 0 });
});

it('finds what was saved before it was asked, however many ask meanwhile', async () => {
  const library = emptyLibrary();
  const finder = createFinder(library);
  const find = () => finder.search({ ...wish, query: 'ferry ' }, noLabels);
  expect(must(await find()).total).toBe(0);
  await save(library, { capture: sampleCapture({ headline: 'Ferry runs' }) });
  finder.noteChanged([sampleId(1)]);
  // One that asks at each step of taking it in.
  const answers: ReturnType<typeof find>[] = [];
  for (let step = 0; step < 60; step++) {
    answers.push(find());
    await Promise.resolve();
  }
  const totals = (await Promise.all(answers)).map((answer) => must(answer).total);
  expect(totals).toEqual(totals.map(() => 1));
});
