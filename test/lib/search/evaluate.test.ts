import { expect, it } from 'vitest';
import { parseQuery } from '@/lib/library/query/parse-query';
import { findInBlock } from '@/lib/search/blocks';
import { createSegmentBuilder } from '@/lib/search/build-segment';
import { evaluate } from '@/lib/search/evaluate';
import { planQuery } from '@/lib/search/plan';
import { unitePostings } from '@/lib/search/postings';
import { createScorer } from '@/lib/search/score';
import { documentCount } from '@/lib/search/segment';
import { sampleDocument } from '@/test/support/sample-documents';
import { sampleFacts } from '@/test/support/sample-facts';

const texts = ['the ferry runs', 'ferry the boat', 'a boat', '渡轮行', '轮行渡轮'];

function found(text: string): readonly number[] {
  const builder = createSegmentBuilder();
  for (const [number, one] of texts.entries()) {
    builder.add(sampleDocument(number, number === 2 ? { quote: [one] } : { text: [one] }));
  }
  const { record, blocks } = builder.finish(1);
  const { query } = parseQuery(text);
  if (query === null) throw new Error('Cannot be read');
  const { plan, fields } = planQuery(query);
  const { documents, scores } = evaluate(plan, {
    count: documentCount(record),
    lengths: record.lengths,
    postingsOf: ({ term, match }) =>
      unitePostings(blocks.flatMap(({ bytes }) => findInBlock(bytes, term, match))),
    scorer: createScorer(new Map(), { count: 5, averageLength: 3 }),
    fields,
    factsOf: (document) => sampleFacts({ starred: document === 1 }),
    filterTest: (_filter, { starred }) => starred,
  });
  expect(scores).toHaveLength(documents.length);
  return [...documents];
}

it.each([
  ['ferry ', [0, 1]],
  ['ferry boat ', [1]],
  ['ferry OR boat ', [0, 1, 2]],
  ['-ferry ', [2, 3, 4]],
  ['boat -ferry ', [2]],
  ['ferry is:starred', [1]],
  ['is:starred', [1]],
  ['boat -is:starred', [2]],
  ['in:quote boat ', [2]],
  ['in:text boat ', [1]],
  ['渡轮行', [3, 4]],
  // What only nearly fits is not taken away for it.
  ['-"the ferry"', [0, 1, 2, 3, 4]],
  ['(ferry OR 渡) -boat ', [0, 3, 4]],
  ['nowhere ', []],
])('%s can be in documents %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});
