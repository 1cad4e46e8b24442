import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { planQuery } from '@/lib/search/plan';
import { documentCount } from '@/lib/search/segment';
import { setArticleTrashed } from '@/lib/store/articles';
import { type FindParts, find } from '@/lib/store/searching/find';
import { createSearchIndex } from '@/lib/store/searching/search-index';
import { runsOf } from '@/test/support/property-runs';
import { must } from '@/test/support/sample-library';
import { sampleDay, sampleId } from '@/test/support/sample-records';
import { indexedLibrary, saveText } from '@/test/support/search-library';

async function idsOf(parts: FindParts, text: string): Promise<readonly string[]> {
  const { query } = parseQuery(text);
  if (query === null) throw new Error(`Cannot read ${text}`);
  const wish = { plan: planQuery(query), order: 'relevance' as const, labelIdsOf: () => [] };
  const { found } = must(await find(parts, { ...wish, limit: 1000 }));
  return found.map(({ articleId }) => articleId).sort();
}

const queries = [
  '渡轮',
  '渡',
  '轮行',
  '渡轮行',
  'ferry ',
  'fer',
  '"a b"',
  'a -渡',
  'b OR 行',
  '-"a b"',
];

/** What the query must find, told by the texts alone. */
const fits: Readonly<Record<string, (text: string) => boolean>> = {
  渡轮: (text) => text.includes('渡轮'),
  渡: (text) => text.includes('渡'),
  轮行: (text) => text.includes('轮行'),
  渡轮行: (text) => text.includes('渡轮行'),
  'ferry ': (text) => /\bferry\b/.test(text),
  fer: (text) => /\bfer/.test(text),
  '"a b"': (text) => /\ba[ ，]+b\b/.test(text),
  'a -渡': (text) => /\ba\b/.test(text) && !text.includes('渡'),
  'b OR 行': (text) => /\bb\b/.test(text) || text.includes('行'),
  '-"a b"': (text) => !/\ba[ ，]+b\b/.test(text),
};

it('finds exactly what is in the texts, whatever was saved, changed, deleted and merged', async () => {
  const word = fc.constantFrom('渡', '轮', '行', '渡轮', ' a ', ' b ', ' ferry ', ' fer ', '，');
  const texts = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(''));
  const change = fc.record({ number: fc.nat({ max: 7 }), text: fc.option(texts) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 8, maxLength: 16 }), async (changes) => {
      const parts = await indexedLibrary([]);
      const library = new Map<number, string>();
      for (const { number, text } of changes) {
        if (text === null) {
          await setArticleTrashed(parts.connection, sampleId(number), sampleDay(9));
          library.delete(number);
        } else {
          // All of one length: a capture that shows much less than what was saved does not take its place.
          await saveText(parts.connection, number, text.padEnd(40, '。'));
          library.set(number, text);
        }
        must(await parts.index.takeIn());
        must(await parts.index.merge());
      }
      expect(must(await parts.index.segments()).length).toBeLessThan(7);
      for (const query of queries) {
        const wanted = [...library].filter(([, text]) => fits[query]?.(text));
        expect([query, await idsOf(parts, query)]).toEqual([
          query,
          wanted.map(([number]) => sampleId(number)).sort(),
        ]);
      }
    }),
    runsOf(12),
  );
}, 60_000);

it('goes on where a stopped background left it, and loads what was stored', async () => {
  const parts = await indexedLibrary(['ferry one', 'ferry two']);
  await saveText(parts.connection, 5, 'ferry three');
  const index = createSearchIndex(parts.connection);
  expect(must(await index.waiting())).toBe(1);
  while (must(await index.takeIn()));
  const again = { ...parts, index: createSearchIndex(parts.connection) };
  expect(await idsOf(again, 'ferry ')).toEqual([0, 1, 5].map(sampleId));
});

it('knows what was changed while segments were merged', async () => {
  const parts = await indexedLibrary([]);
  for (const number of [0, 1, 2, 3, 4, 5]) {
    await saveText(parts.connection, number, 'ferry');
    must(await parts.index.takeIn());
  }
  const merging = parts.index.merge();
  await setArticleTrashed(parts.connection, sampleId(2), sampleDay(9));
  const taking = parts.index.takeIn();
  must(await taking);
  expect(must(await merging)).toBe(true);
  expect(await idsOf(parts, 'ferry ')).toEqual([0, 1, 3, 4, 5].map(sampleId));
  const stored = must(await createSearchIndex(parts.connection).segments());
  expect(stored.map(({ record }) => documentCount(record))).toEqual([6]);
});

it('can be made anew', async () => {
  const parts = await indexedLibrary(['ferry', 'boat']);
  expect(must(await parts.index.drop())).toBe(2);
  expect(await idsOf(parts, 'ferry ')).toEqual([]);
  while (must(await parts.index.takeIn()));
  expect(await idsOf(parts, 'ferry ')).toEqual([sampleId(0)]);
});
